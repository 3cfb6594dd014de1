/**
 * The output folder is replaced whole and only by a finished build. A build works in a folder beside
 * it; a failed or killed one leaves the old output as it was, and the next one clears up after it. Two
 * builds never write the same output at once.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { plural } from '../core/text/plural.ts';
import { DEAD_MS, findWorkFolders, giveSigns, newWorkPath, type WorkFolder } from './work-folders.ts';

/** A build's own folder beside the output. */
export interface OutputFolder {
  /** Exists and is empty when the build starts. */
  readonly workDir: string;
  /**
   * Puts a folder of `workDir` in place of the output, then discards `workDir`. What an earlier build had
   * written there goes to `spareDir` if that can be.
   */
  publish(siteDir: string, spareDir?: string): Promise<PublishResult>;
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
const MINUTE_MS = 60_000;

/** Another process is building the same output. */
export class BusyOutputError extends Error {
  override readonly name = 'BusyOutputError';
}

/**
 * Opens a working folder beside `outDir` (absolute), after clearing up what dead builds have left.
 * Throws `BusyOutputError` while another build is at work there.
 */
export async function openOutputFolder(outDir: string): Promise<OutputFolder> {
  await mkdir(dirname(outDir), { recursive: true });
  await clearLeftovers(outDir);
  const workDir = newWorkPath(outDir);
  await mkdir(workDir);
  const other = (await findWorkFolders(outDir)).find(({ path }) => path !== workDir);
  if (other) {
    await rm(workDir, { recursive: true, force: true });
    throw new BusyOutputError(sayBusy(outDir, other));
  }
  const stopSigns = giveSigns(workDir);
  const discard = () => {
    stopSigns();
    return rm(workDir, { recursive: true, force: true });
  };
  return {
    workDir,
    discard,
    publish: async (siteDir, spareDir) => {
      const replaced = join(workDir, 'replaced');
      const result = await replace(outDir, siteDir, replaced);
      if (spareDir !== undefined) await rename(replaced, spareDir).catch(() => {});
      // The site stands; what cannot be removed now, the next build clears up.
      await discard().catch(() => {});
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

/** Brings back the output that a killed build had moved away and not yet replaced. */
export async function recoverOutput(outDir: string): Promise<void> {
  if (existsSync(outDir)) return;
  for (const { path, state } of await findWorkFolders(outDir)) {
    const replaced = join(path, 'replaced');
    if (state !== 'dead' || !existsSync(replaced)) continue;
    await rename(replaced, outDir);
    // Now, because what was moved out of it looks like a sign of life.
    return rm(path, { recursive: true, force: true });
  }
}

async function clearLeftovers(outDir: string): Promise<void> {
  await recoverOutput(outDir);
  for (const { path, state } of await findWorkFolders(outDir))
    if (state === 'dead') await rm(path, { recursive: true, force: true });
}

function sayBusy(outDir: string, { path, state, pid, quietMs }: WorkFolder): string {
  if (state !== 'unknown')
    return `Another build (process ${pid}) is writing to \`${outDir}\`. Wait for it, name another folder with --out, or delete \`${path}\` if that process is no build.`;
  const quiet = plural(Math.floor(quietMs / MINUTE_MS) + 1, 'minute');
  const dead = plural(DEAD_MS / MINUTE_MS, 'minute');
  return `A build on another machine or in another container seems to be writing to \`${outDir}\`: its last sign of life in \`${path}\` is less than ${quiet} old. Wait for it, name another folder with --out, or delete \`${path}\` if it has died; after ${dead} without a sign of life that is done for you.`;
}
