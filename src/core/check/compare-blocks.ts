/** What the words of a block hold that should be the same in every language, held against the twins. */
import type { Edition, ReadBlock } from './edition.ts';
import type { Block } from './scan-blocks.ts';
import { isMajority, MIN_VOTES } from './vote.ts';

/** A value that stands only in this edition, and the one that the majority has in its place. */
export interface Deviation {
  readonly block: Block;
  /** Only here; `undefined` when something is merely missing. */
  readonly own: string | undefined;
  readonly expected: string;
  readonly votes: number;
}

/**
 * Compares values of aligned blocks: reports a value that most twins have and this edition lacks. `own`
 * is the value at the same position among those that no twin has.
 */
export function findDeviations(
  edition: Edition,
  kinds: ReadonlySet<Block['kind']>,
  valuesOf: ReadBlock<readonly string[]>,
): readonly Deviation[] {
  const twins = edition.twins();
  if (twins.length < MIN_VOTES) return [];
  const ownValues = edition.reader(valuesOf, edition.source);
  const readers = twins.map(({ source }) => edition.reader(valuesOf, source));
  const found: Deviation[] = [];
  for (const [index, block] of edition.source.blocks.entries()) {
    if (!kinds.has(block.kind)) continue;
    const others: (readonly string[])[] = [];
    for (const [at, { alignment }] of twins.entries()) {
      const values = readers[at]?.(alignment.toTwin[index] ?? -1);
      if (values) others.push(values);
    }
    if (others.length < MIN_VOTES || others.length < twins.length - 1) continue;
    const own = ownValues(index) ?? [];
    if (others.some((values) => !isSame(values, own))) found.push(...deviationsOf(block, own, others));
  }
  return found;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function deviationsOf(
  block: Block,
  values: readonly string[],
  others: readonly (readonly string[])[],
): readonly Deviation[] {
  if (others.every((list) => list.length === 0)) return [];
  const all = others.map((list) => new Set(list));
  const own = new Set(values);
  const alone = [...own].filter((value) => !all.some((other) => other.has(value)));
  const candidates = new Set(others.flat());
  const lacking = [...candidates].filter((value) => !own.has(value));
  const expected = lacking.flatMap((value) => {
    const votes = all.filter((other) => other.has(value)).length;
    return isMajority(votes, all.length) ? [{ value, votes }] : [];
  });
  return expected.map(({ value, votes }, index) => ({ block, own: alone[index], expected: value, votes }));
}

/** Values with their number of occurrence, so that one of two that are the same can be missing. */
export function numbered(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return values.map((value) => {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    return `${value}#${count}`;
  });
}

/** A value without its number of occurrence. */
export function withoutNumber(value: string): string {
  return value.replace(/#\d+$/, '');
}

/** Offset of a value in a block; the block's own where it is not written so. */
export function placeOf(block: Block, value: string): number {
  const at = block.text.indexOf(value);
  return block.start + Math.max(0, at);
}
