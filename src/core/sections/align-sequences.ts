/**
 * The best way to pair two sequences in order, where either may have elements that the other lacks
 * (Needleman and Wunsch, with nothing lost for a gap). Sections and blocks of twins are paired by it.
 */

/** Indices into the two sequences. */
export type IndexPair = readonly [own: number, other: number];

/** Sizes that scores are computed for cell by cell; longer sequences are paired by position. */
const MOST_CELLS = 1_000_000;

/**
 * Pairs that add up to the highest score and do not cross, in order. Only positive scores make a pair.
 * Of equally good ways the one that pairs earlier elements wins, so the result is always the same.
 */
export function alignSequences(
  length: number,
  otherLength: number,
  score: (own: number, other: number) => number,
): readonly IndexPair[] {
  if (length * otherLength > MOST_CELLS) return byPosition(Math.min(length, otherLength), score);
  const width = otherLength + 1;
  const scores = new Float64Array(length * otherLength);
  const best = new Float64Array((length + 1) * width);
  for (let own = length - 1; own >= 0; own -= 1) {
    for (let other = otherLength - 1; other >= 0; other -= 1) {
      const cell = own * width + other;
      const points = score(own, other);
      scores[own * otherLength + other] = points;
      const paired = points > 0 ? points + at(best, cell + width + 1) : 0;
      best[cell] = Math.max(paired, at(best, cell + 1), at(best, cell + width));
    }
  }
  return trace(best, scores, length, otherLength);
}

function trace(
  best: Float64Array,
  scores: Float64Array,
  length: number,
  otherLength: number,
): readonly IndexPair[] {
  const width = otherLength + 1;
  const pairs: IndexPair[] = [];
  for (let own = 0, other = 0; own < length && other < otherLength; ) {
    const cell = own * width + other;
    const points = at(scores, own * otherLength + other);
    if (points > 0 && at(best, cell) === points + at(best, cell + width + 1)) {
      pairs.push([own, other]);
      own += 1;
      other += 1;
    } else if (at(best, cell) === at(best, cell + width)) own += 1;
    else other += 1;
  }
  return pairs;
}

function byPosition(length: number, score: (own: number, other: number) => number): readonly IndexPair[] {
  return Array.from({ length }, (_, index): IndexPair => [index, index]).filter(
    ([own, other]) => score(own, other) > 0,
  );
}

function at(cells: Float64Array, index: number): number {
  return cells[index] ?? 0;
}
