/**
 * Draws findings of the corpus at random, for people to judge: of each rule as many as of any other while
 * it has more, so that common rules do not hide rare ones. Prints them as JSON with their lines.
 *
 * `node bench/draw-findings.ts [corpus] [number] [seed]`
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkSite } from '../src/io/check-site.ts';
import { seeded, shuffle } from '../tests/corpus/random.ts';

const [folder = '../shared/corpus', number = '200', seed = '7'] = process.argv.slice(2);
const contentDir = resolve(folder);
const { diagnostics } = await checkSite({ contentDir, options: {}, phase: (_, work) => work(() => {}) });
const queues = [...Map.groupBy(shuffle(diagnostics, seeded(Number(seed))), ({ ruleId }) => ruleId)].sort(
  ([a], [b]) => (a < b ? -1 : 1),
);
const drawn: object[] = [];
for (let round = 0; drawn.length < Number(number) && round < diagnostics.length; round += 1) {
  for (const [, queue] of queues) {
    const one = queue[round];
    if (!one || drawn.length === Number(number)) continue;
    const line = readFileSync(join(contentDir, one.file), 'utf8').split(/\r\n?|\n/)[one.line - 1] ?? '';
    const { file, line: at, column, ruleId, severity, message, advice } = one;
    const around = line.slice(Math.max(0, column - 90), column + 130);
    drawn.push({ file, line: at, column, rule: ruleId, severity, message, advice, around });
  }
}
process.stdout.write(`${JSON.stringify(drawn, null, 1)}\n`);
