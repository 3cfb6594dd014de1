/**
 * Looks for topics that crash, hang or come out wrong: `node bench/fuzz.ts --cases 20000 --seed 1`. Each
 * fault is shown with its number and as the shortest text that still shows it. Exit code 1 when there is one.
 */
import { parseArgs } from 'node:util';
import type { ParserName } from '../src/core/markdown/parsers.ts';
import { makeCase } from '../tests/fuzz/fuzz-cases.ts';
import { judgeTopic } from '../tests/fuzz/judge-topic.ts';
import { readCorpusFiles, readSeedFiles } from '../tests/fuzz/seed-files.ts';
import { shrink } from '../tests/fuzz/shrink.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    parser: { type: 'string', default: 'satteri' },
  },
});
const [cases, seed, from] = [Number(values.cases), Number(values.seed), Number(values.from)];
const parser = values.parser as ParserName;
const files = [...readSeedFiles('content'), ...readCorpusFiles()];
const faults = new Map<string, number>();
let published = 0;
let slowest = { ms: 0, number: 0 };

for (let number = from; number < from + cases; number += 1) {
  const { path, bytes } = makeCase(files, seed, number);
  const began = performance.now();
  const { parsed, fault } = judgeTopic(path, bytes, parser);
  const ms = performance.now() - began;
  if (ms > slowest.ms) slowest = { ms, number };
  if (parsed?.topic) published += 1;
  if (fault !== undefined) report(number, path, bytes, fault);
}

console.log(
  `${cases} cases from ${files.length} topics, seed ${seed}: ${published} published, ${cases - published} refused with an error, ` +
    `${[...faults.values()].reduce((sum, count) => sum + count, 0)} faults; slowest ${Math.round(slowest.ms)} ms (case ${slowest.number})`,
);
process.exitCode = faults.size > 0 ? 1 : 0;

/** Faults of one kind are shown once. */
function report(number: number, path: string, bytes: Uint8Array, fault: string): void {
  const kind = fault.slice(0, 40).replace(/\d+/g, 'N');
  const count = faults.get(kind) ?? 0;
  faults.set(kind, count + 1);
  if (count > 2) return;
  const shows = (text: string) =>
    judgeTopic(path, new TextEncoder().encode(text), parser).fault?.slice(0, 9) === fault.slice(0, 9);
  const text = new TextDecoder().decode(bytes);
  console.log(`case ${number}: ${fault}\n${JSON.stringify(shows(text) ? shrink(text, shows) : text)}\n`);
}
