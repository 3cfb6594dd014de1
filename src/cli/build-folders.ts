/** Refuses folders with which a build would do harm, wherever symbolic links lead. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, relative } from 'node:path';
import { isInside } from '../io/content-files.ts';
import { realPathOf } from '../io/real-path.ts';
import { UsageError } from './usage-error.ts';

/** Where a build reads, writes, and keeps what the next one can use; absolute. */
export interface BuildFolders {
  readonly contentDir: string;
  readonly outDir: string;
  readonly cacheDir: string;
}

/** Throws `UsageError` for folders that a build must not or cannot use. */
export function refuseUnsafeFolders({ contentDir, outDir, cacheDir }: BuildFolders): void {
  refuseUnsafeOutput(outDir, contentDir);
  refuseUnsafeCache(cacheDir, [contentDir, outDir]);
  refuseClosedCache(cacheDir);
}

/** The folder is replaced whole, so it must not hold what the build reads or where people work. */
function refuseUnsafeOutput(outDir: string, contentDir: string): void {
  const name = shown(outDir);
  const file = fileOnTheWay(outDir);
  if (file !== undefined) {
    const problem = file === outDir ? 'is a file' : `cannot be made: \`${shown(file)}\` is a file`;
    throw new UsageError(`\`--out ${name}\` ${problem}. Name a folder, such as \`dist\`.`);
  }
  const [out, content] = [realPathOf(outDir), realPathOf(contentDir)];
  const holdsMore = [content, process.cwd(), homedir()].some((folder) => isInside(out, realPathOf(folder)));
  if (holdsMore || isInside(content, out))
    throw new UsageError(
      `\`--out ${name}\` would be replaced whole, and it holds more than a site. Name a folder of its own, such as \`dist\`.`,
    );
}

/** The path, or one above it, that is there and is no folder. */
function fileOnTheWay(path: string): string | undefined {
  const found = nearest(path);
  return statSync(found, { throwIfNoEntry: false })?.isDirectory() === false ? found : undefined;
}

function refuseUnsafeCache(cacheDir: string, others: readonly string[]): void {
  const cache = realPathOf(cacheDir);
  const other = others.find((folder) => isInside(realPathOf(folder), cache));
  if (other === undefined) return;
  throw new UsageError(
    `\`--cache ${shown(cacheDir)}\` lies in \`${shown(other)}\`, which holds the content or the site and nothing else. Name a folder of its own, such as \`.hexapla/cache\`.`,
  );
}

function refuseClosedCache(cacheDir: string): void {
  if (fileOnTheWay(cacheDir) === undefined && mayWrite(nearest(cacheDir))) return;
  throw new UsageError(
    `\`--cache ${shown(cacheDir)}\` cannot be written to. A build keeps there what the next one can use again; name a folder that is open to you.`,
  );
}

/** The path, or the first above it, that exists. */
function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path));
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** As people would write it here. */
function shown(path: string): string {
  return relative(process.cwd(), path) || '.';
}
