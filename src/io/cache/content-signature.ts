/**
 * Tells whether anything that a site is made of has been touched since, without reading it. It never
 * says "the same" of a folder that it cannot vouch for.
 */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file that was changed so shortly before it was looked at may change again without showing it. */
const SETTLED_MS = 2_000;

/** What the system tells of a folder's files. */
export interface ContentSurvey {
  /** How many files there are, of any kind. */
  readonly files: number;
  /** `undefined` while files are fresh, and where links make what belongs to the folder uncertain. */
  readonly signature: string | undefined;
  /** When something in each folder at the top was touched last, in milliseconds since 1970. */
  readonly touched: ReadonlyMap<string, number>;
}

/**
 * Surveys all files below a folder (absolute), hidden ones included; `facts`, plain values, are signed too.
 * No folder is none that could be vouched for.
 */
export function surveyContent(folder: string, facts: unknown): ContentSurvey {
  if (!existsSync(folder)) return { files: 0, signature: undefined, touched: new Map() };
  const settledBefore = Date.now() - SETTLED_MS;
  const hash = createHash('sha1').update(JSON.stringify(facts));
  const touched = new Map<string, number>();
  let isCertain = true;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.flatMap((entry) =>
    entry.isDirectory() ? [] : [{ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }],
  );
  for (const { path, isFile } of paths.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(path);
    const changedMs = Math.max(mtimeMs, ctimeMs);
    if (!isFile || changedMs > settledBefore) isCertain = false;
    const [top = ''] = relative(folder, path).split(sep);
    touched.set(top, Math.max(touched.get(top) ?? 0, changedMs));
    hash.update(`${path}\0${size} ${mtimeMs} ${ctimeMs} ${ino}\n`);
  }
  return { files: paths.length, signature: isCertain ? hash.digest('hex') : undefined, touched };
}
