/**
 * Tells whether anything that a site is made of has been touched since, without reading it. It never
 * says "the same" of a folder that it cannot vouch for.
 */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file that was changed so shortly before it was looked at may change again without showing it. */
const SETTLED_MS = 2_000;

/**
 * Signature of all files below a folder (absolute), hidden ones included, together with `facts`, plain
 * values. `undefined` while files are fresh, and where links make what belongs to the folder uncertain.
 */
export function signContent(folder: string, facts: unknown): string | undefined {
  const settledBefore = Date.now() - SETTLED_MS;
  const hash = createHash('sha1').update(JSON.stringify(facts));
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.flatMap((entry) =>
    entry.isDirectory() ? [] : [{ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }],
  );
  for (const { path, isFile } of paths.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (!isFile) return undefined;
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    if (Math.max(mtimeMs, ctimeMs) > settledBefore) return undefined;
    hash.update(`${path}\0${size} ${mtimeMs} ${ctimeMs} ${ino}\n`);
  }
  return hash.digest('hex');
}
