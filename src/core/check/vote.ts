/**
 * Majority: what an edition lacks or has alone is a finding only when enough other editions agree, so
 * that one edition that was changed on purpose does not accuse all the others.
 */
import type { Edition, Twin } from './edition.ts';
import type { Finding } from './rule.ts';
import type { Block, BlockKind } from './scan-blocks.ts';

/** Editions that have to agree against one. */
export const MIN_VOTES = 3;

/** Whether so many of all votes are a majority that leaves no doubt: at most one stands apart. */
export function isMajority(votes: number, voters: number): boolean {
  return votes >= MIN_VOTES && votes >= voters - 1;
}

/** The value that a majority of the voters agrees on; `undefined` votes are no agreement. */
export function majorityOf<T>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) if (isMajority(count, values.length)) return value;
  return undefined;
}

/** A difference in structure from the majority of twins. */
export interface Difference {
  readonly type: 'missing' | 'extra' | 'other';
  /** The extra or other block, or a twin's that is missing here. */
  readonly block: Block;
  /** What the twins have in place of another block. */
  readonly expected?: Block;
  /** Offset in the own text: of the extra block, or where the missing one would stand. */
  readonly at: number;
  readonly votes: number;
}

/** More differences than this mean another text, not a slip; then nothing is said. */
const MAX_DIFFERENCES = 12;

/** Blocks of a kind that the majority has and this edition has not, or the other way round. */
export function findDifferences(edition: Edition, kind: BlockKind): readonly Difference[] {
  const twins = edition.twins();
  if (twins.length < MIN_VOTES || twins.every(({ alignment }) => alignment.same)) return [];
  const found = [...findExtra(edition, twins), ...findMissing(edition, twins)];
  if (found.length > MAX_DIFFERENCES) return [];
  return pairUp(found.filter(({ block }) => block.kind === kind));
}

/** One finding for each difference, in the words of a rule. */
export function reportDifferences(
  edition: Edition,
  kind: BlockKind,
  name: (block: Block) => string,
): readonly Finding[] {
  return findDifferences(edition, kind).map(({ at, ...difference }) => ({
    at,
    ...inWords(difference, name),
  }));
}

function inWords(
  { type, block, expected, votes }: Omit<Difference, 'at'>,
  name: (block: Block) => string,
): Omit<Finding, 'at'> {
  switch (type) {
    case 'missing':
      return {
        message: `${votes} other editions have ${name(block)} about here, which is missing.`,
        advice: 'Add it, or check that it was left out on purpose.',
      };
    case 'extra':
      return {
        message: `${votes} other editions do not have ${name(block)}.`,
        advice: 'Remove it, or check that it was added on purpose.',
      };
    case 'other':
      return {
        message: `${votes} other editions have ${name(expected ?? block)} here, not ${name(block)}.`,
        advice: 'Make it the same, or check that the difference is meant.',
      };
  }
}

/** Something extra where something is missing is one difference, not two. */
function pairUp(found: readonly (Difference & Place)[]): readonly Difference[] {
  const missing = found.filter(({ type }) => type === 'missing');
  const paired = new Set<Difference>();
  const extra = found.filter(({ type }) => type === 'extra');
  const others = extra.map((one): Difference => {
    const partner = missing.find(
      (other) => !paired.has(other) && (other.index === one.index || other.index === one.index + 1),
    );
    if (!partner) return one;
    paired.add(partner);
    return { ...one, type: 'other', expected: partner.block };
  });
  return [...others, ...missing.filter((one) => !paired.has(one))];
}

/** Index of the own block that is extra, or before which one is missing. */
interface Place {
  readonly index: number;
}

function findExtra({ source }: Edition, twins: readonly Twin[]): (Difference & Place)[] {
  return source.blocks.flatMap((block, index) => {
    if (block.kind === 'text') return [];
    const votes = twins.filter(({ alignment }) => alignment.toTwin[index] === -1).length;
    return isMajority(votes, twins.length)
      ? [{ type: 'extra' as const, block, at: block.start, index, votes }]
      : [];
  });
}

function findMissing({ source }: Edition, twins: readonly Twin[]): (Difference & Place)[] {
  const places = new Map<string, { block: Block; before: number; votes: number }>();
  for (const { alignment } of twins) {
    const seen = new Map<string, number>();
    for (const { block, before } of alignment.missing) {
      if (block.kind === 'text') continue;
      const count = seen.get(`${before} ${block.key}`) ?? 0;
      seen.set(`${before} ${block.key}`, count + 1);
      const key = `${before} ${count} ${block.key}`;
      const place = places.get(key) ?? { block, before, votes: 0 };
      place.votes += 1;
      places.set(key, place);
    }
  }
  return [...places.values()]
    .filter(({ votes }) => isMajority(votes, twins.length))
    .map(({ block, before, votes }) => ({
      type: 'missing',
      block,
      at: placeOf(source.blocks, block, before),
      index: before,
      votes,
    }));
}

/** What opens something belongs to the block after the gap, everything else to the block before it. */
function placeOf(blocks: readonly Block[], { kind }: Block, before: number): number {
  const [previous, next] = [blocks[before - 1], blocks[before]];
  const opens = kind === 'alert' || kind === 'section';
  return ((opens ? next : previous) ?? previous ?? next)?.start ?? 0;
}
