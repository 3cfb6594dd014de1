/** The folders in which builds work, beside an output: whose they are, and whether those builds still run. */
import { randomBytes } from 'node:crypto';
import { readdir, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isToken, ownToken, pidOf, stateOf } from './process-token.ts';

/** A folder of a build, of this one or another. */
export interface WorkFolder {
  /** Absolute. */
  readonly path: string;
  /** `unknown` is one that may be at work where this system cannot see it. */
  readonly state: 'alive' | 'dead' | 'unknown';
  readonly pid: number;
  /** Time since its last sign of life, in ms. */
  readonly quietMs: number;
}

/** A build gives a sign of life every so often. */
const SIGN_MS = 20_000;
/** One that cannot be asked for is dead after so long without. */
export const DEAD_MS = 10 * 60_000;

/** A name that no other build has. */
export function newWorkPath(outDir: string): string {
  return `${prefixOf(outDir)}${ownToken()}-${randomBytes(4).toString('hex')}`;
}

/** Gives signs of life for a folder of ours, until the function that comes back is called. */
export function giveSigns(path: string): () => void {
  const timer = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, SIGN_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** All folders of builds that work, or worked, on an output. */
export async function findWorkFolders(outDir: string): Promise<readonly WorkFolder[]> {
  const parent = dirname(outDir);
  const prefix = basename(prefixOf(outDir));
  const names = await readdir(parent).catch((): string[] => []);
  const found = names
    .filter((name) => name.startsWith(prefix))
    .map((name) => look(join(parent, name), name.slice(prefix.length).replace(/-[^-]*$/, '')));
  return (await Promise.all(found)).filter((folder) => folder !== undefined);
}

/** `undefined` for one that no build has made, or that is gone by now. */
async function look(path: string, token: string): Promise<WorkFolder | undefined> {
  const stats = isToken(token) ? await stat(path).catch(() => undefined) : undefined;
  if (!stats) return undefined;
  const quietMs = Math.max(0, Date.now() - stats.mtimeMs);
  const state = stateOf(token);
  const isDead = state === 'gone' || (state === 'elsewhere' && quietMs > DEAD_MS);
  return {
    path,
    state: isDead ? 'dead' : state === 'alive' ? 'alive' : 'unknown',
    pid: pidOf(token),
    quietMs,
  };
}

function prefixOf(outDir: string): string {
  return `${outDir}.tmp-`;
}
