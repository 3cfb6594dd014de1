import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { hasCorpus } from './corpus.ts';
import { commonNames, loadPart, withLinked } from './corpus-part.ts';
import { FAULTS, IMAGE, TERM_BASE } from './faults.ts';
import { seeded, shuffle } from './random.ts';

const SEED = 20_131;
/** Names out of the corpus, of which each stands for six topics; what they link to comes on top. */
const NAMES = 80;
const PLACES = 20;
/** Share of faults that has to be found in the right line with nothing else new. */
const SHARE = 0.98;

/** Rules that miss more than that, and why. */
const MISSED: Readonly<Record<string, number>> = {
  // A TOC title that is the title is taken as meant; without the title it may look untranslated.
  'missing-title': 1,
  // A row with commands is missing from one edition, and so are its commands.
  'table-rows-differ': 1,
  // Where editions already differ in a command, one more says nothing.
  'translated-command': 2,
};
/** Rules whose faults have fewer places in these topics, and why. */
const FEWER_PLACES: Readonly<Record<string, number>> = {
  // Few topics have a line of code that all editions share and none has changed.
  'code-differs': 18,
};

/** Rules that go by what most editions have: where some are faulty already, nothing can be said. */
const byTwins = /-differs?$|^translated-/;

describe.skipIf(!hasCorpus)('faults planted in real topics', () => {
  test('are found in their line, and nothing else is', { timeout: 600_000 }, () => {
    const names = withLinked(shuffle(commonNames(), seeded(SEED)).slice(0, NAMES));
    const part = loadPart(names, { image: `de/${IMAGE}`, terms: TERM_BASE });
    const misses: string[] = [];
    const placesOf = new Map<string, number>();
    let planted = 0;
    for (const [ruleId, fault] of Object.entries(FAULTS)) {
      const random = seeded(SEED);
      let places = 0;
      for (const topic of shuffle(part.topics, random)) {
        if (places === PLACES) break;
        const around = { path: topic.path, names, textOf: part.text };
        const result = fault(part.text(topic.path), random, around);
        if (!result) continue;
        const before = part.check(topic, result.clean ?? part.text(topic.path));
        if (before.some((one) => one.ruleId === ruleId && (byTwins.test(ruleId) || one.file === topic.path)))
          continue;
        places += 1;
        const problem = judge(
          { ruleId, file: topic.path, lines: result.lines },
          before,
          part.check(topic, result.text),
        );
        if (problem) misses.push(`${ruleId} ${topic.path}:${result.lines[0]} ${problem}`);
      }
      planted += places;
      placesOf.set(ruleId, places);
      console.log(
        `${ruleId}: ${places} planted, ${misses.filter((miss) => miss.startsWith(`${ruleId} `)).length} missed`,
      );
    }
    console.log(`${planted} planted, ${planted - misses.length} found (seed ${SEED})\n${misses.join('\n')}`);
    expect(misses.length / planted).toBeLessThanOrEqual(1 - SHARE);
    for (const [ruleId, places] of placesOf) {
      const missed = misses.filter((miss) => miss.startsWith(`${ruleId} `)).length;
      const allowed = MISSED[ruleId] ?? Math.floor(places * (1 - SHARE));
      expect({ ruleId, missed }).toEqual({ ruleId, missed: Math.min(missed, allowed) });
      expect({ ruleId, places }).toEqual({ ruleId, places: FEWER_PLACES[ruleId] ?? PLACES });
    }
  });
});

interface Expected {
  readonly ruleId: string;
  readonly file: string;
  readonly lines: readonly number[];
}

/** What is wrong with the new findings; `undefined` when they are the one that was to be. */
function judge(
  expected: Expected,
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): string | undefined {
  const counts = new Map<string, number>();
  for (const one of before) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  const added = after.filter((one) => {
    const count = counts.get(nameOf(one)) ?? 0;
    counts.set(nameOf(one), count - 1);
    return count <= 0;
  });
  const isRight = ({ ruleId, file, line }: Diagnostic) =>
    ruleId === expected.ruleId && file === expected.file && expected.lines.includes(line);
  if (!added.some(isRight)) return `not found; new: ${added.map(placeOf).join(', ') || 'nothing'}`;
  const others = added.filter(({ file, line }) => file !== expected.file || !expected.lines.includes(line));
  return others.length > 0 ? `found, but also ${others.map(placeOf).join(', ')}` : undefined;
}

/** What a finding is, wherever in its file; faults move lines. */
function nameOf({ ruleId, file }: Diagnostic): string {
  return `${ruleId} ${file}`;
}

function placeOf({ ruleId, file, line }: Diagnostic): string {
  return `${file}:${line} ${ruleId}`;
}
