/**
 * Kills builds at random moments. After each kill the output must be the last good site or the new one,
 * whole; after all of them the next build must be right.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recoverOutput } from '../../src/io/output-folder.ts';
import { createRandom } from '../fuzz/random.ts';

/** What to do. `folder` is empty and absolute. */
export interface KillOrder {
  readonly folder: string;
  readonly kills: number;
  readonly seed: number;
  readonly onKill?: (line: string) => void;
}

/** What came of it. */
export interface KillResult {
  /** Builds that were killed before they ended. */
  readonly killed: number;
  /** Kills after which the new site stood in place. */
  readonly published: number;
  /** Kills in the moment between two renames, which the next command mended. */
  readonly recovered: number;
  readonly faults: readonly string[];
}

const CLI = resolve('src/cli/hexapla.ts');

/** Carries an order out. */
export async function killBuilds({ folder, kills, seed, onKill }: KillOrder): Promise<KillResult> {
  const random = createRandom(seed);
  const faults: string[] = [];
  let [killed, published, recovered] = [0, 0, 0];
  writeContent(folder, 0);
  await build(folder, 'dist');
  writeContent(folder, kills + 1);
  let duration = (await build(folder, 'dist')).ms;
  let good = treeHash(join(folder, 'dist'));
  for (let number = 1; number <= kills; number += 1) {
    writeContent(folder, number);
    const after = random.below(Math.ceil(duration * 1.05));
    const { ended, ms } = await build(folder, 'dist', after);
    // The machine has less to do than it had: later kills would come too late, too.
    if (ended) duration = ms;
    else killed += 1;
    const missing = !has(folder, 'dist');
    if (missing) await recoverOutput(join(folder, 'dist'));
    if (missing && has(folder, 'dist')) recovered += 1;
    const now = has(folder, 'dist') ? treeHash(join(folder, 'dist')) : 'nothing';
    const isNew = now !== good && showsNumber(folder, number);
    if (isNew) published += 1;
    else if (now !== good)
      faults.push(`kill ${number} after ${after} ms: the site is neither the old nor the new one`);
    good = now;
    onKill?.(`kill ${number} after ${after} ms: ${ended ? 'had ended' : isNew ? 'new site' : 'old site'}`);
  }
  await build(folder, 'dist');
  await build(folder, 'fresh');
  if (treeHash(join(folder, 'dist')) !== treeHash(join(folder, 'fresh')))
    faults.push('the next build is not right');
  const left = readdirSync(folder).filter((name) => name.includes('.tmp-') || name.includes('.before'));
  if (left.length > 0) faults.push(`left behind: ${left.join(', ')}`);
  return { killed, published, recovered, faults };
}

function writeContent(folder: string, number: number): void {
  for (const locale of ['de', 'fr']) {
    mkdirSync(join(folder, 'content', locale), { recursive: true });
    for (let topic = 0; topic < 12; topic += 1)
      writeFileSync(
        join(folder, 'content', locale, `${topic}.md`),
        `---\ntitle: Topic ${topic} of ${number}\nms:assetid: a${topic}\n---\n\n# Topic ${topic}\n\nState ${number}.\n`,
      );
  }
}

/** Runs a build, killed with all its processes after a time in ms. */
function build(
  folder: string,
  out: string,
  killAfter?: number,
): Promise<{ readonly ended: boolean; readonly ms: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, [CLI, 'build', '--out', out], {
    cwd: folder,
    stdio: 'ignore',
    detached: true,
    env: plainEnvironment(),
  });
  const timer =
    killAfter === undefined
      ? undefined
      : setTimeout(() => {
          if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
        }, killAfter);
  return new Promise((settle, fail) => {
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0 || signal === 'SIGKILL') settle({ ended: code === 0, ms: performance.now() - began });
      else fail(new Error(`A build ended with code ${code}.`));
    });
  });
}

/** Without what a test runner sets. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|TEST|MODE|DEV|PROD)/.test(name)),
  );
}

function has(folder: string, out: string): boolean {
  return readdirSync(folder).includes(out);
}

function showsNumber(folder: string, number: number): boolean {
  try {
    return [
      'de/0/index.html',
      'fr/11/index.html',
      'fr/11.md',
      '_search/fr/pagefind.js',
      'build-report.json',
    ].every((file) => {
      const text = readFileSync(join(folder, 'dist', file), 'utf8');
      return !/^(?:de|fr)/.test(file) || text.includes(`State ${number}`);
    });
  } catch {
    return false;
  }
}

function treeHash(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'build-report.json')
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  for (const file of files) hash.update(file.slice(folder.length)).update(readFileSync(file));
  return hash.digest('hex');
}
