/** Removes from a cache what no build has used for long, such as templates of other versions, and what killed builds left. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Longer than any build takes: whoever uses something touches it first. */
const UNUSED_MS = 7 * 24 * 3_600_000;
const CLEARED = /^(?:templates-|search-work-)|\.\d+$/;

/** Clears the folder (absolute) of what was not used for so many milliseconds. What cannot be removed stays. */
export async function clearCache(cacheDir: string, unusedMs = UNUSED_MS): Promise<void> {
  const names = await readdir(cacheDir).catch((): string[] => []);
  for (const name of names.filter((one) => CLEARED.test(one))) {
    const path = join(cacheDir, name);
    const stats = await stat(path).catch(() => undefined);
    if (stats && stats.mtimeMs < Date.now() - unusedMs)
      await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
