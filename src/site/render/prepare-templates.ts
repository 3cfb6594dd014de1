/** Bundled templates, from the cache where the same were bundled before. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, utimes } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../core/settings/settings.ts';
import { clearCache } from '../../io/cache/clear-cache.ts';
import { readCodeVersion } from '../../io/cache/code-version.ts';
import { BUNDLE } from './bundle-templates.ts';

/** Templates ready to render with. */
export interface Templates {
  readonly folder: string;
  /** The same for the same templates. */
  readonly version: string;
}

/** Bundles into a folder of `cacheDir` (absolute), or finds it there. Throws when a template does not compile. */
export async function prepareTemplates({ site, base }: Settings, cacheDir: string): Promise<Templates> {
  const settings = JSON.stringify({ site, base });
  const version = templatesVersion({ site, base });
  const folder = join(cacheDir, `templates-${version}`);
  if (!existsSync(join(folder, BUNDLE.facts))) {
    await mkdir(cacheDir, { recursive: true });
    const work = await mkdtemp(join(cacheDir, 'templates-work-'));
    try {
      await bundleInProcess(work, settings);
      await moveInto(work, folder);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }
  const now = new Date();
  await utimes(folder, now, now);
  await clearCache(cacheDir);
  return { folder, version };
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
    if (!existsSync(join(folder, BUNDLE.facts)))
      throw new Error(`The templates could not be kept in \`${folder}\`.`, { cause });
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
