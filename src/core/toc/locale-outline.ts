/** Which of the TOC files of a locale counts: the one nearest to its folder. It may include others. */
import type { Library } from '../catalog/library.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { pathToKey } from '../text/path-key.ts';
import { outlineFromFile, type ReadTocFile } from './outline-from-file.ts';
import { parseTocFile, type TocFile } from './read-toc-file.ts';
import type { TocOutline } from './toc.ts';

/** The tree that the TOC files of a locale say. */
export interface LocaleOutline {
  readonly file: TocFile;
  /** Never empty. */
  readonly outline: readonly TocOutline[];
}

/** Reads the TOC files of one locale; `found` is `undefined` when none of them has a usable entry. */
export function readLocaleOutline(
  library: Library,
  files: readonly TocFile[],
): { readonly found: LocaleOutline | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const read = files.map((file): ReadTocFile => ({ file, ...parseTocFile(file) })).toSorted(byNearness);
  const byKey = new Map(read.map((one) => [pathToKey(one.file.path), one]));
  const diagnostics = read.flatMap((one) => one.diagnostics);
  for (const { file, ...one } of read) {
    const { outline, used, diagnostics: found } = outlineFromFile(library, { file, ...one }, byKey);
    diagnostics.push(...found);
    if (outline.length === 0) continue;
    const unused = read.filter((other) => !used.has(other.file) && other.entries.length > 0);
    diagnostics.push(...unused.map((other) => unusedFile(other.file, file)));
    return { found: { file, outline }, diagnostics };
  }
  return { found: undefined, diagnostics };
}

/** Files with fewer folders above them first, then by path. */
function byNearness({ file: a }: ReadTocFile, { file: b }: ReadTocFile): number {
  return a.path.split('/').length - b.path.split('/').length || (a.path < b.path ? -1 : 1);
}

function unusedFile(file: TocFile, counts: TocFile): Diagnostic {
  return {
    ...{ file: file.path, line: 1, column: 1, ruleId: 'unused-toc', severity: 'warning' },
    message: `The table of contents of this locale is ${counts.path}, which does not include this file.`,
    advice: `Give ${counts.path} an entry whose \`href\` names this file, or delete it.`,
  };
}
