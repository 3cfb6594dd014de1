/** Link targets for files that have moved: as they were written, with only what has changed replaced. */
import { joinPath } from '../catalog/find-asset.ts';
import { splitTarget } from '../catalog/target.ts';

/** A file before and after a move; the same path twice where it stays. */
export interface MovedFile {
  readonly before: string;
  readonly after: string;
}

/**
 * The target that leads from a file to another after either has moved; `undefined` where it can stay.
 * A target that names its file by path is kept relative; one that only has its name gets the new name.
 */
export function moveTarget(written: string, from: MovedFile, to: MovedFile): string | undefined {
  const parts = splitTarget(written);
  if (parts?.kind !== 'relative') return undefined;
  const [path = '', tail = ''] = splitTail(written);
  const named = namedLocale(from.before, parts.path, to.before);
  const next =
    named === undefined || !changesFolder(from, to)
      ? renamed(path, to)
      : relativePath(from.after, named + to.after.slice(to.after.indexOf('/')));
  const kept = /\.md$/i.test(parts.path) ? next : next.replace(/\.md$/i, '');
  const result = kept + tail;
  return result === written ? undefined : result;
}

/** Path to `target` from the folder of `from`, escaped for use in Markdown. */
export function relativePath(from: string, target: string): string {
  const [base, path] = [from.split('/').slice(0, -1), target.split('/')];
  let common = 0;
  while (common < base.length && common < path.length - 1 && base[common] === path[common]) common += 1;
  const up = base.slice(common).map(() => '..');
  return [...up, ...path.slice(common).map(escapeSegment)].join('/');
}

/** Folder of a path, without a slash at the end. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Last segment of a path. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function changesFolder(...files: readonly MovedFile[]): boolean {
  return files.some(({ before, after }) => folderOf(before) !== folderOf(after));
}

/** Locale in which a relative path leads to the place of a file; `undefined` where it leads elsewhere. */
function namedLocale(from: string, path: string, file: string): string | undefined {
  const joined = joinPath(from, path);
  if (joined === undefined) return undefined;
  const cut = joined.indexOf('/');
  const [named, rest] = [joined.slice(cut).toLowerCase(), file.slice(file.indexOf('/')).toLowerCase()];
  return named === rest || `${named}.md` === rest ? joined.slice(0, cut) : undefined;
}

function renamed(path: string, { before, after }: MovedFile): string {
  if (fileNameOf(before) === fileNameOf(after)) return path;
  const cut = path.search(/[^/\\]*$/);
  return path.slice(0, cut) + escapeSegment(fileNameOf(after));
}

function splitTail(written: string): readonly string[] {
  const at = written.search(/[?#]/);
  return at === -1 ? [written, ''] : [written.slice(0, at), written.slice(at)];
}

function escapeSegment(segment: string): string {
  return segment.replace(/[\s%()<>#?"'\\]/g, (char) =>
    char === "'" || char === '(' || char === ')'
      ? `%${char.charCodeAt(0).toString(16).toUpperCase()}`
      : encodeURIComponent(char),
  );
}
