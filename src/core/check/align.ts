/**
 * Which blocks of two editions belong together. Editions with the same sequence of blocks are aligned
 * one to one; others by their longest common subsequence, which keeps the order of both.
 */
import { type Features, likeness, newFeatures, type ReadFeatures } from './likeness.ts';
import type { Block } from './scan-blocks.ts';

/** How the blocks of a twin stand to one's own. */
export interface Alignment {
  /** For each own block the index of the twin's; -1 where it has none. */
  readonly toTwin: readonly number[];
  /** The twin's blocks that are missing here, each with the own block before which it would stand. */
  readonly missing: readonly { readonly block: Block; readonly before: number }[];
  /** Whether both have the same sequence. */
  readonly same: boolean;
}

/** Larger tables of comparison than this are not worth it: such editions have little in common. */
const MAX_CELLS = 4_000_000;

/**
 * Aligns own blocks with those of twins that have the same sequence of keys. Likeness to all of them
 * counts, so that what one language hides another shows.
 */
export function alignBlocks(
  own: readonly Block[],
  twins: readonly (readonly Block[])[],
  featuresOf: ReadFeatures = newFeatures(),
): Alignment {
  const [twin = []] = twins;
  if (own.length === twin.length && own.every((block, index) => block.key === twin[index]?.key)) {
    return { toTwin: own.map((_, index) => index), missing: [], same: true };
  }
  const toTwin = commonSubsequence(own, twins, featuresOf);
  return { toTwin, missing: findMissing(toTwin, twin), same: false };
}

function findMissing(toTwin: readonly number[], twin: readonly Block[]): Alignment['missing'] {
  const missing: { block: Block; before: number }[] = [];
  let next = 0;
  const take = (until: number, before: number) => {
    for (; next < until; next += 1) {
      const block = twin[next];
      if (block) missing.push({ block, before });
    }
    next = until + 1;
  };
  for (const [index, at] of toTwin.entries()) if (at !== -1) take(at, index);
  take(twin.length, toTwin.length);
  return missing;
}

function commonSubsequence(
  own: readonly Block[],
  twins: readonly (readonly Block[])[],
  featuresOf: ReadFeatures,
): number[] {
  const [twin = []] = twins;
  const result: number[] = own.map(() => -1);
  let head = 0;
  while (head < own.length && head < twin.length && alike(own[head], twin[head])) {
    result[head] = head;
    head += 1;
  }
  let ownEnd = own.length;
  let twinEnd = twin.length;
  while (ownEnd > head && twinEnd > head && alike(own[ownEnd - 1], twin[twinEnd - 1])) {
    ownEnd -= 1;
    twinEnd -= 1;
    result[ownEnd] = twinEnd;
  }
  if ((ownEnd - head + 1) * (twinEnd - head + 1) > MAX_CELLS) return result;
  const middle = bestPath(
    own.slice(head, ownEnd),
    twins.map((blocks) => blocks.slice(head, twinEnd)),
    featuresOf,
  );
  for (const [index, at] of middle.entries()) if (at !== -1) result[head + index] = head + at;
  return result;
}

/** Blocks that may be paired without looking further: images, alerts and what is the same to the letter. */
function alike(own: Block | undefined, twin: Block | undefined): boolean {
  if (!own || !twin || own.key !== twin.key) return false;
  return own.kind === 'image' || own.kind === 'alert' || own.text === twin.text;
}

/** The usual table from the ends backwards, then the path through it. Likeness decides between equals. */
function bestPath(
  own: readonly Block[],
  twins: readonly (readonly Block[])[],
  featuresOf: ReadFeatures,
): number[] {
  const [twin = []] = twins;
  const width = twin.length + 1;
  const scores = new Float32Array((own.length + 1) * width);
  const pairs = new Float32Array((own.length + 1) * width);
  const theirs = twin.map((_, index) => twins.flatMap((blocks) => blocks[index] ?? []).map(featuresOf));
  for (const [i, mine] of [...own.map(featuresOf).entries()].reverse()) {
    for (let j = twin.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      pairs[at] = mine.block.key === twin[j]?.key ? 1 + meanLikeness(mine, theirs[j] ?? []) : 0;
      const paired = pairs[at] ? (scores[at + width + 1] ?? 0) + pairs[at] : 0;
      scores[at] = Math.max(paired, scores[at + width] ?? 0, scores[at + 1] ?? 0);
    }
  }
  const result: number[] = own.map(() => -1);
  for (let i = 0, j = 0; i < own.length && j < twin.length; ) {
    const at = i * width + j;
    const pair = pairs[at] ?? 0;
    if (pair > 0 && scores[at] === Math.fround((scores[at + width + 1] ?? 0) + pair)) {
      result[i] = j;
      i += 1;
      j += 1;
    } else if (scores[at] === scores[at + width]) i += 1;
    else j += 1;
  }
  return result;
}

function meanLikeness(own: Features, others: readonly Features[]): number {
  return others.reduce((sum, other) => sum + likeness(own, other), 0) / Math.max(1, others.length);
}
