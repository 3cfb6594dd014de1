/** Between the addresses of an editor and paths below the content folder. */
import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { URI } from 'vscode-uri';

/** Translates both ways. */
export interface ContentUris {
  /** Path relative to the content folder, with `/`; `undefined` for what is not in it. */
  pathOf(uri: string): string | undefined;
  uriOf(path: string): string;
}

/** Addresses below a content folder, whether the editor names it by its real path or by a link. */
export function contentUris(contentDir: string): ContentUris {
  const folders = [...new Set([contentDir, realpathSync(contentDir)])];
  return {
    pathOf: (uri) => {
      const { scheme, fsPath } = URI.parse(uri);
      if (scheme !== 'file') return undefined;
      return folders.map((folder) => pathBelow(folder, fsPath)).find((path) => path !== undefined);
    },
    uriOf: (path) => URI.file(join(contentDir, path)).toString(),
  };
}

function pathBelow(folder: string, file: string): string | undefined {
  const path = relative(folder, file).split(sep).join('/');
  return path === '' || path === '..' || path.startsWith('../') || /^[a-z]:/i.test(path) ? undefined : path;
}
