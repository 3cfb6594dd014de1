/** Bundled templates, from the cache where the same were bundled before. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, utimes } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../core/settings/settings.ts';
import { clearCache } from '../../io/cache/clear-cache.ts';
import { readCodeVersion } from '../../io/cache/code-version.ts';
import { CODE_CACHE, PROGRAM_CACHE } from '../../io/cache/program-cache.ts';
import { BUNDLE } from './bundle-templates.ts';

/** Templates ready to render with. */
export interface Templates {
  readonly folder: string;
  /** The same for the same templates. */
  readonly version: string;
}

/** What was bundled for any content and not used for so long is not wanted again. */
const SHARED_UNUSED_MS = 24 * 3_600_000;

/**
 * Bundles into a folder of `cacheDir` (absolute), or finds it there or among what was bundled for other
 * content. Throws when a template does not compile.
 */
export async function prepareTemplates({ site, base }: Settings, cacheDir: string): Promise<Templates> {
  const settings = JSON.stringify({ site, base });
  const version = templatesVersion({ site, base });
  const name = `templates-${version}`;
  const known = [cacheDir, PROGRAM_CACHE].map((dir) => join(dir, name)).find(isWhole);
  const folder = known ?? (await bundleInto(join(cacheDir, name), settings));
  if (!known) await replaceShared(folder, join(PROGRAM_CACHE, name)).catch(() => {});
  const now = new Date();
  await utimes(folder, now, now).catch(() => {});
  await clearCache(cacheDir);
  await clearCache(PROGRAM_CACHE, SHARED_UNUSED_MS);
  return { folder, version };
}

function isWhole(folder: string): boolean {
  return existsSync(join(folder, BUNDLE.facts));
}

async function bundleInto(folder: string, settings: string): Promise<string> {
  return await makeWhole(folder, (work) => bundleInProcess(work, settings));
}

/** New templates mostly mean new code, and Node does not clear away what it compiled of the old. */
async function replaceShared(folder: string, shared: string): Promise<void> {
  await rm(CODE_CACHE, { recursive: true, force: true });
  await makeWhole(shared, (work) => cp(folder, work, { recursive: true }));
}

/** Has a folder filled that shows only when it is whole. */
async function makeWhole(folder: string, fill: (work: string) => Promise<void>): Promise<string> {
  await mkdir(dirname(folder), { recursive: true });
  const work = await mkdtemp(join(dirname(folder), 'templates-work-'));
  try {
    await fill(work);
    await moveInto(work, folder);
    return folder;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The same for the same templates. */
export function templatesVersion({ site, base }: Pick<Settings, 'site' | 'base'>): string {
  const settings = JSON.stringify({ site, base });
  return createHash('sha256').update(`${readCodeVersion()} ${settings}`).digest('hex').slice(0, 16);
}

/** Another build may have been faster; what it left is the same. */
async function moveInto(work: string, folder: string): Promise<void> {
  try {
    await rename(work, folder);
  } catch (cause) {
    if (!isWhole(folder)) throw new Error(`The templates could not be kept in \`${folder}\`.`, { cause });
  }
}

async function bundleInProcess(work: string, settings: string): Promise<void> {
  const program = fileURLToPath(new URL(`./bundle-process${extname(import.meta.url)}`, import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, program, work, settings], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('exit', resolve);
  });
  const [complaint, code] = await Promise.all([text(child.stderr), ended]);
  if (code !== 0) throw new Error(`The templates could not be bundled.\n${complaint.trim()}`);
}
