/**
 * Whatever happens to the content between two builds, a warm build gives the bytes of a cold one.
 * `HEXAPLA_SEED` and `HEXAPLA_STEPS` run other and longer histories.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesBelow } from './bytes-below.ts';
import { createFolder, runCli } from './cli-sandbox.ts';

const SEED = Number(process.env['HEXAPLA_SEED'] ?? 1);
const STEPS = Number(process.env['HEXAPLA_STEPS'] ?? 5);
const CHANGES_A_STEP = 3;
const SAMPLE = join(import.meta.dirname, '../../content');

/** Numbers from 0 up to `below`, the same for the same seed. */
type Random = (below: number) => number;

type Change = (folder: string, random: Random) => string;

test(`warm and cold builds agree after random changes (seed ${SEED})`, { timeout: 600_000 }, async () => {
  const folder = createFolder({});
  cpSync(SAMPLE, join(folder, 'content'), { recursive: true });
  const random = randomFrom(SEED);
  const history: string[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const warm = await runCli(folder, 'build', '--out', 'warm', '--cache', 'cache-warm');
    expect(warm.code, `${history.join('\n')}\n${warm.stderr}`).toBe(0);
    rmSync(join(folder, 'cache-cold'), { recursive: true, force: true });
    lendTemplates(folder);
    rmSync(join(folder, 'cold'), { recursive: true, force: true });
    await runCli(folder, 'build', '--out', 'cold', '--cache', 'cache-cold');
    expect(bytesBelow(join(folder, 'warm')), history.join('\n')).toEqual(bytesBelow(join(folder, 'cold')));
    const changes = Array.from({ length: CHANGES_A_STEP }, () => pick(CHANGES, random)(folder, random));
    history.push(...changes.map((change) => `${step}: ${change}`));
  }
});

/** Templates do not depend on content; all else is made anew. */
function lendTemplates(folder: string): void {
  for (const name of readdirSync(join(folder, 'cache-warm')).filter((one) => one.startsWith('templates-')))
    cpSync(join(folder, 'cache-warm', name), join(folder, 'cache-cold', name), { recursive: true });
}

const CHANGES: readonly Change[] = [
  (folder, random) => edit(folder, random, (text) => `${text}\n\nAnother sentence ${random(1e6)}.\n`),
  (folder, random) => edit(folder, random, (text) => `${text}\n\n## Section ${random(1e6)}\n\nText.\n`),
  (folder, random) =>
    edit(folder, random, (text) => text.replace(/^title: .*/m, `title: Title ${random(1e6)}`)),
  (folder, random) => edit(folder, random, (text) => text.replace(/\n\n[^\n#][^\n]*\n\n/, '\n\n')),
  (folder, random) => edit(folder, random, (text) => text.replace(/^ms\.date: .*/m, 'ms.date: 01/02/2015')),
  (folder, random) =>
    edit(folder, random, (text) => text.replace(/\]\(([^)#]+)\.md/, `](missing-${random(9)}.md`)),
  (folder, random) => edit(folder, random, (text) => text),
  (folder, random) => {
    const path = pick(topics(folder), random);
    const to = path.replace(/[^/]+\.md$/, `renamed-${random(1e6)}.md`);
    renameSync(path, to);
    return `rename ${path} to ${to}`;
  },
  (folder, random) => {
    const path = pick(topics(folder), random);
    rmSync(path);
    return `delete ${path}`;
  },
  (folder, random) => {
    const path = join(folder, 'content', pick(['de', 'es', 'fr'], random), `added-${random(1e6)}.md`);
    writeFileSync(
      path,
      `---\ntitle: Added ${random(1e6)}\nms:assetid: added-${random(3)}\n---\n\nNew text.\n`,
    );
    return `add ${path}`;
  },
  (folder, random) => {
    const files = builtFiles(folder);
    if (files.length === 0) return 'nothing';
    const path = pick(files, random);
    writeFileSync(path, 'tampered with');
    return `overwrite ${path}`;
  },
  (folder) => {
    rmSync(join(folder, 'warm'), { recursive: true });
    mkdirSync(join(folder, 'warm'));
    return 'empty the output';
  },
];

function edit(folder: string, random: Random, change: (text: string) => string): string {
  const path = pick(topics(folder), random);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return `edit ${path} by ${change}`;
}

function topics(folder: string): readonly string[] {
  return filesBelow(join(folder, 'content')).filter((path) => /\/content\/[^/]+\/.*\.md$/.test(path));
}

function builtFiles(folder: string): readonly string[] {
  return filesBelow(join(folder, 'warm')).filter((path) => !path.endsWith('build-report.json'));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function pick<T>(values: readonly T[], random: Random): T {
  return values[random(values.length)] as T;
}

function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
