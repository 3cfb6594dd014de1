/**
 * A folder of files that a build fills, starting from what an earlier build had made of it: a file whose
 * key is the same stays. Files are written by a thread, one after the other: for thousands of small files
 * that takes a third of the work of many at once.
 */
import { createHash } from 'node:crypto';
import { rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isInside } from './content-files.ts';
import type { SiteFile } from './site-files.ts';
import { openFileWriter } from './workers/file-writer.ts';

/** A file as a build left it. Files of one key have the same bytes; an empty key vouches for nothing. */
export interface TreeEntry {
  readonly key: string;
  readonly bytes: number;
  readonly mtimeMs: number;
}

/** What a build made of a folder, by path: relative and with `/`. */
export type TreeManifest = ReadonlyMap<string, TreeEntry>;

/** The folder while it is being filled. */
export interface OutputTree {
  /** Whether the file stands there already with this key; then it stays. */
  keep(path: string, key: string): boolean;
  /**
   * Keeps all files below a folder that have this key; `false` when there is none or one is damaged. The
   * key is asked for when there are files at all.
   */
  keepFolder(folder: string, key: () => string): boolean;
  /** Throws for a path that leads out of the folder or was written before. Bytes are given away for good. */
  write(path: string, content: string | Uint8Array, key?: string): void;
  /** The same for a file whose content may lie in another file, which stays as it is until all have settled. */
  put(path: string, key: string, from: FileOrigin): void;
  /** Writes a file of the site, whatever its content comes from, unless it stands there. */
  add(file: SiteFile): void;
  /** Resolves when little waits to be written: whoever writes much asks now and then. Throws what went wrong. */
  ready(): Promise<void>;
  /** Resolves when all that was asked for stands. Throws what went wrong. */
  settled(): Promise<void>;
  /** Waits for all files and removes what no build asked for; what the folder holds now. */
  finish(): Promise<TreeManifest>;
  /** Ends the work, done or not. */
  close(): Promise<void>;
}

/** A file that was changed so shortly before it was read may change again without showing it. */
const SETTLED_MS = 2_000;

/** Opens a folder (absolute). It holds the files of `before`, or is empty or missing. */
export function openOutputTree(folder: string, before: TreeManifest = new Map()): OutputTree {
  const began = Date.now();
  const writer = openFileWriter();
  const now = new Map<string, TreeEntry>();
  const stands = (path: string, key: string): boolean => {
    const entry = before.get(path);
    return key !== '' && entry?.key === key && isIntact(resolve(folder, path), entry);
  };
  const keep = (path: string, key: string): boolean => {
    const entry = before.get(path);
    if (!entry || now.has(path) || !stands(path, key)) return false;
    now.set(path, entry);
    return true;
  };
  const put = (path: string, key: string, { content, source }: FileOrigin): void => {
    const target = resolve(folder, path);
    if (!isInside(folder, target)) throw new Error(`\`${path}\` leads out of the site.`);
    if (now.has(path)) throw new Error(`\`${path}\` would be written twice.`);
    now.set(path, { key, bytes: 0, mtimeMs: 0 });
    const from = source === undefined ? { content } : { source };
    writer.put({ target, replace: before.has(path), ...from }, (written) =>
      now.set(path, { key, ...written }),
    );
  };
  return {
    keep,
    keepFolder: (name, wanted) => {
      const paths = [...before.keys()].filter((path) => path.startsWith(`${name}/`));
      if (paths.length === 0) return false;
      const key = wanted();
      const own = paths.filter((path) => before.get(path)?.key === key);
      return own.length > 0 && own.every((path) => stands(path, key)) && own.every((path) => keep(path, key));
    },
    put,
    write: (path, content, key = '') => put(path, key, { content }),
    add: (file) => {
      if (file.source === undefined) {
        const content = file.text();
        const key = createHash('sha1').update(content).digest('base64url');
        if (!keep(file.path, key)) put(file.path, key, { content });
        return;
      }
      const { source } = file;
      const key = sourceKey(source, began);
      if (!keep(file.path, key)) put(file.path, key, { source });
    },
    ready: writer.ready,
    settled: writer.empty,
    finish: async () => {
      await writer.empty();
      const left = [...before.keys()].filter((path) => !now.has(path));
      for (const path of left) removeWithFolders(folder, path);
      return now;
    },
    close: writer.close,
  };
}

/** Where a file's bytes come from: another file (absolute), or memory. */
export type FileOrigin =
  | { readonly content: string | Uint8Array; readonly source?: never }
  | { readonly content?: never; readonly source: string };

/** Whether a file is as a build left it, as far as the system tells. */
export function isIntact(target: string, { bytes, mtimeMs }: TreeEntry): boolean {
  const stats = statSync(target, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === bytes && stats.mtimeMs === mtimeMs;
}

function sourceKey(source: string, began: number): string {
  const { size, mtimeMs, ctimeMs, ino } = statSync(source);
  const settled = Math.max(mtimeMs, ctimeMs) < began - SETTLED_MS;
  return settled ? `${source} ${size} ${mtimeMs} ${ctimeMs} ${ino}` : '';
}

/** Removes a file, and the folders that it leaves empty. */
function removeWithFolders(folder: string, path: string): void {
  rmSync(resolve(folder, path), { force: true });
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(resolve(folder, parent));
    } catch {
      return;
    }
  }
}
