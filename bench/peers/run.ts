/**
 * Builds the same topics cold with Hexapla and with other generators, search included, in alternation, and prints
 * the ratio of their times, and the sizes of topic pages and search. Peers have plain layouts and are told
 * where topics stand. Eleventy and Starlight are installed in a temporary folder; Hugo is the machine's own.
 *
 * `node bench/peers/run.ts <content> [--peers eleventy,hugo,starlight] [--runs N]`
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { describeRun, measure } from '../build/measure.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import type { Peer } from './peer.ts';
import { readPlaces } from './places.ts';
import { starlight } from './starlight.ts';

const PEERS = [eleventy, hugo, starlight];
const ROOT = resolve(import.meta.dirname, '../..');
const TOPIC_PAGES = /^[a-z]{2}\/(?!status|toc|search)[^/]+\/index\.html$/;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { peers: { type: 'string', default: 'eleventy' }, runs: { type: 'string', default: '1' } },
});
const [given] = positionals;
if (given === undefined) throw new Error('Which content? Name a folder of locales.');
const content = resolve(given);
const wanted = values.peers.split(',').map(findPeer);
const work = mkdtempSync(join(tmpdir(), 'hexapla-peers-'));
const ownOut = join(work, 'own');
try {
  for (const peer of wanted) setUp(peer);
  const ratios = new Map<Peer, number[]>(wanted.map((peer) => [peer, []]));
  for (let run = 0; run < Number(values.runs); run += 1)
    for (const peer of wanted) ratios.get(peer)?.push(await compare(peer));
  console.log(`Hexapla: ${sizes(ownOut, '_search')}`);
  for (const peer of wanted) console.log(`${peer.name}: ${sizes(join(folderOf(peer), 'out'), 'pagefind')}`);
  for (const [peer, all] of ratios) console.log(`median ratio to ${peer.name}: ${median(all).toFixed(2)}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function findPeer(name: string): Peer {
  const peer = PEERS.find((one) => one.name.toLowerCase() === name);
  if (!peer) throw new Error(`No peer is called \`${name}\`.`);
  return peer;
}

function folderOf(peer: Peer): string {
  return join(work, peer.name);
}

function setUp(peer: Peer): void {
  mkdirSync(join(folderOf(peer), 'data'), { recursive: true });
  peer.prepare(folderOf(peer), content);
}

/** Builds with both, and returns Hexapla's share of the peer's time. */
async function compare(peer: Peer): Promise<number> {
  const own = await timeHexapla();
  writeFileSync(join(folderOf(peer), 'data/places.json'), JSON.stringify(readPlaces(ownOut)));
  for (const name of ['out', ...peer.kept])
    rmSync(join(folderOf(peer), name), { recursive: true, force: true });
  let seconds = 0;
  for (const [name, command] of peer.commands(folderOf(peer)))
    seconds += await time(name, command, folderOf(peer));
  console.log(`ratio to ${peer.name}: ${(own / seconds).toFixed(2)}`);
  return own / seconds;
}

function timeHexapla(): Promise<number> {
  const cache = join(work, 'cache');
  for (const folder of [ownOut, cache]) rmSync(folder, { recursive: true, force: true });
  const flags = ['--content', content, '--out', ownOut, '--cache', cache];
  return time('Hexapla', [process.execPath, join(ROOT, 'src/cli/hexapla.ts'), 'build', ...flags], ROOT);
}

async function time(name: string, command: readonly string[], folder: string): Promise<number> {
  const run = await measure(command, folder);
  console.log(`${name}: ${describeRun(run)}`);
  return run.seconds;
}

function sizes(out: string, search: string): string {
  return `${sizeOf(out, TOPIC_PAGES)} of pages, ${sizeOf(join(out, search), /./)} of search`;
}

/** Bytes of the files in a folder whose paths match. */
function sizeOf(folder: string, paths: RegExp): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const stats = files.filter((path) => paths.test(path)).map((path) => statSync(join(folder, path)));
  return `${(stats.reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0) / 1e6).toFixed(1)} MB`;
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
}
