/**
 * Times builds: cold, after a changed text, with nothing changed, and after a changed title. Prints phases,
 * pages a second and peak memory, and writes everything as JSON. A cold build has no cache of the content;
 * templates that are bundled already for this code, as after any build, are used again.
 *
 * `npm run bench -- [content] [--topics 1000,10000] [--vs REF] [--runs N] [--json FILE]`
 *
 * Without a content folder it makes one of the given numbers of topics from `content/`. `--vs` builds
 * with another revision of this repository in alternation.
 */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { BuildReport } from '../src/core/report/build-report.ts';
import { describeRun, measure, type Run } from './build/measure.ts';
import { writeSynthetic } from './build/synthetic.ts';

/** A build that was timed. */
interface Timed extends Run {
  readonly revision: string;
  readonly content: string;
  readonly kind: 'cold' | 'one text changed' | 'nothing changed' | 'one title changed';
  readonly pages: number;
  /** By the build's own count; `undefined` where there was nothing to build. */
  readonly peakRssMB: number | undefined;
  readonly phases: BuildReport['phases'];
}

const ROOT = resolve(import.meta.dirname, '..');
/** A file must have stood a while until its time of change is proof enough. */
const SETTLE_MS = 2_500;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    topics: { type: 'string', default: '1000' },
    vs: { type: 'string' },
    runs: { type: 'string', default: '1' },
    json: { type: 'string', default: 'bench/results.json' },
  },
});
const work = mkdtempSync(join(tmpdir(), 'hexapla-bench-'));
const timed: Timed[] = [];
try {
  const revisions = [['this', ROOT] as const, ...(values.vs === undefined ? [] : [checkOut(values.vs)])];
  for (const [name, folder] of contents())
    for (let run = 0; run < Number(values.runs); run += 1)
      for (const [revision, root] of revisions) await timeBuilds({ name, folder, revision, root });
  writeFileSync(values.json, `${JSON.stringify(timed, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

interface Order {
  readonly name: string;
  readonly folder: string;
  readonly revision: string;
  readonly root: string;
}

/** Content folders to build, copied so that they may be changed. */
function contents(): readonly (readonly [string, string])[] {
  const [given] = positionals;
  if (given !== undefined) {
    const folder = join(work, 'content');
    cpSync(given, folder, { recursive: true });
    return [[given, folder]];
  }
  return values.topics.split(',').map((count) => {
    const folder = join(work, `content-${count}`);
    mkdirSync(folder);
    writeSynthetic(join(ROOT, 'content'), folder, Number(count));
    return [`${count} topics`, folder] as const;
  });
}

async function timeBuilds(order: Order): Promise<void> {
  for (const name of ['out', 'cache']) rmSync(join(work, name), { recursive: true, force: true });
  await setTimeout(SETTLE_MS);
  await timeBuild(order, 'cold');
  const topic = findTopic(order.folder);
  appendFileSync(topic, '\n\nOne more sentence.\n');
  await setTimeout(SETTLE_MS);
  await timeBuild(order, 'one text changed');
  await timeBuild(order, 'nothing changed');
  writeFileSync(
    topic,
    readFileSync(topic, 'utf8').replace(/^title: .*$/m, `title: Another name ${Date.now()}`),
  );
  await setTimeout(SETTLE_MS);
  await timeBuild(order, 'one title changed');
}

async function timeBuild({ name, folder, revision, root }: Order, kind: Timed['kind']): Promise<void> {
  const flags = ['--content', folder, '--out', join(work, 'out'), '--cache', join(work, 'cache')];
  const run = await measure([process.execPath, join(root, 'src/cli/hexapla.ts'), 'build', ...flags], root);
  const report: BuildReport = JSON.parse(readFileSync(join(work, 'out/build-report.json'), 'utf8'));
  const pages = report.locales.reduce((sum, locale) => sum + locale.pages, 0);
  // Where nothing has changed, the report is still that of the build before.
  const { peakRssMB, phases } = kind === 'nothing changed' ? { peakRssMB: undefined, phases: [] } : report;
  timed.push({ ...run, revision, content: name, kind, pages, peakRssMB, phases });
  const parts = phases.map((phase) => `${phase.name} ${(phase.ms / 1000).toFixed(1)}`).join(', ');
  const ofBuild = peakRssMB === undefined ? '' : `, ${peakRssMB} MB by its own count; ${parts}`;
  const rate = `${Math.round(pages / run.seconds)} pages/s`;
  console.log(`${revision}: ${name}, ${kind}: ${describeRun(run)}, ${rate}${ofBuild}`);
}

function findTopic(folder: string): string {
  const topics = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /[/\\].*\.md$/.test(path),
  );
  return join(folder, topics.sort()[0] ?? '');
}

/** Another revision in a folder of its own, with the packages of this one. */
function checkOut(ref: string): readonly [string, string] {
  const root = join(work, 'revision');
  mkdirSync(root);
  const archive = execFileSync('git', ['archive', ref], { cwd: ROOT, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x', '-C', root], { input: archive });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return [ref, root];
}
