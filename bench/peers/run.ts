/**
 * Builds the same topics with Hexapla and with Eleventy 3 followed by Pagefind's command line, in
 * alternation, and prints the ratio of their times, and the sizes of topic pages and search. Eleventy is
 * installed in a temporary folder and told where topics stand.
 *
 * `node bench/peers/run.ts <content> [runs]`
 */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describeRun, measure, type Run } from '../build/measure.ts';
import { readPlaces } from './places.ts';

const ELEVENTY = '3.1.2';
const ROOT = resolve(import.meta.dirname, '../..');
const [content = '', runs = '1'] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'hexapla-peers-'));
try {
  prepareEleventy();
  const ratios: number[] = [];
  for (let run = 0; run < Number(runs); run += 1) {
    const own = await timeHexapla();
    writeFileSync(join(work, 'places.json'), JSON.stringify(readPlaces(join(work, 'own'))));
    const peer = await timeEleventy();
    ratios.push(own / peer);
    console.log(`ratio ${(own / peer).toFixed(2)}`);
  }
  ratios.sort((a, b) => a - b);
  console.log(`median ratio to Eleventy and Pagefind: ${ratios[Math.floor(ratios.length / 2)]?.toFixed(2)}`);
  const pages = /^[a-z]{2}\/(?!status|toc|search)[^/]+\/index\.html$/;
  console.log(`Hexapla: ${sizeOf('own', pages)} of pages, ${sizeOf('own/_search', /./)} of search`);
  console.log(`Eleventy: ${sizeOf('out', pages)} of pages, ${sizeOf('out/pagefind', /./)} of search`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function prepareEleventy(): void {
  writeFileSync(join(work, 'package.json'), '{ "private": true, "type": "module" }');
  execFileSync('npm', ['install', '--silent', `@11ty/eleventy@${ELEVENTY}`], { cwd: work, stdio: 'inherit' });
  copyFileSync(join(import.meta.dirname, 'eleventy.config.mjs'), join(work, 'eleventy.config.mjs'));
  mkdirSync(join(work, 'layouts'));
  copyFileSync(join(import.meta.dirname, 'layout.liquid'), join(work, 'layouts/layout.liquid'));
  for (const locale of readdirSync(content)) {
    const target = join(work, 'content', locale);
    cpSync(join(content, locale), target, {
      recursive: true,
      filter: (path) => !/\.(?:png|gif|jpg)$/.test(path),
    });
    writeFileSync(join(target, `${locale}.json`), JSON.stringify({ locale, layout: 'layout.liquid' }));
  }
}

async function timeHexapla(): Promise<number> {
  for (const name of ['own', 'cache']) rmSync(join(work, name), { recursive: true, force: true });
  const flags = ['--content', resolve(content), '--out', join(work, 'own'), '--cache', join(work, 'cache')];
  const run = await measure([process.execPath, join(ROOT, 'src/cli/hexapla.ts'), 'build', ...flags], ROOT);
  return say('Hexapla', run);
}

async function timeEleventy(): Promise<number> {
  rmSync(join(work, 'out'), { recursive: true, force: true });
  const eleventy = [process.execPath, join(work, 'node_modules/@11ty/eleventy/cmd.cjs')];
  const built = say('Eleventy', await measure(eleventy, work));
  const pagefind = [process.execPath, join(ROOT, 'node_modules/pagefind/lib/runner/bin.cjs')];
  return built + say('Pagefind', await measure([...pagefind, '--site', join(work, 'out')], work));
}

/** Bytes of the files in a folder whose paths match. */
function sizeOf(folder: string, paths: RegExp): string {
  const files = readdirSync(join(work, folder), { recursive: true, encoding: 'utf8' });
  const sizes = files.filter((path) => paths.test(path)).map((path) => statSync(join(work, folder, path)));
  const bytes = sizes.reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function say(name: string, run: Run): number {
  console.log(`${name}: ${describeRun(run)}`);
  return run.seconds;
}
