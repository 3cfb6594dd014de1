/**
 * The output folder is replaced whole and only by a finished build. A build works in a folder beside
 * it; a failed or killed one leaves the old output as it was, and the next one clears up after it.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A build's own folder beside the output. */
export interface OutputFolder {
  /** Exists and is empty when the build starts. */
  readonly workDir: string;
  /** Puts a folder of `workDir` in place of the output, then discards `workDir`. */
  publish(siteDir: string): Promise<PublishResult>;
  /** Discards everything; the output stays as it was. */
  discard(): Promise<void>;
}

/** What became of the folder that was in the way. */
export interface PublishResult {
  /** Where something went that no build had written; `undefined` when there was nothing like it. */
  readonly kept: string | undefined;
}

/** File by which output is known as Hexapla's own. */
const MARK = 'build-report.json';

/** Opens a working folder beside `outDir` (absolute), after clearing up what dead builds have left. */
export async function openOutputFolder(outDir: string): Promise<OutputFolder> {
  await mkdir(dirname(outDir), { recursive: true });
  await clearLeftovers(outDir);
  const workDir = `${outDir}.tmp-${process.pid}`;
  await mkdir(workDir);
  const discard = () => rm(workDir, { recursive: true, force: true });
  return {
    workDir,
    discard,
    publish: async (siteDir) => {
      const result = await replace(outDir, siteDir, join(workDir, 'replaced'));
      await discard();
      return result;
    },
  };
}

async function replace(outDir: string, siteDir: string, oldDir: string): Promise<PublishResult> {
  const kept = (await isForeign(outDir)) ? freeName(`${outDir}.before`) : undefined;
  const present = existsSync(outDir);
  if (present) await rename(outDir, kept ?? oldDir);
  try {
    await rename(siteDir, outDir);
  } catch (cause) {
    if (present) await rename(kept ?? oldDir, outDir);
    throw new Error(`The finished site could not be moved to \`${outDir}\`.`, { cause });
  }
  return { kept };
}

/** Whether there are files that no build of ours has written. */
async function isForeign(outDir: string): Promise<boolean> {
  const names = await readdir(outDir).catch((): string[] => []);
  return names.length > 0 && !names.includes(MARK);
}

function freeName(name: string): string {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${name}-${n}`;
    if (!existsSync(candidate)) return candidate;
  }
}

async function clearLeftovers(outDir: string): Promise<void> {
  const prefix = `${basename(outDir)}.tmp-`;
  for (const name of await readdir(dirname(outDir))) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    const leftover = join(dirname(outDir), name);
    const replaced = join(leftover, 'replaced');
    if (!existsSync(outDir) && existsSync(replaced)) await rename(replaced, outDir);
    await rm(leftover, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
