/**
 * The index joins words by AND, and one word too many leaves nothing. Where that finds little, topics
 * with some of the words follow, those with more of them first.
 */

/** An answer of the index: which document, and how well it fits. */
export interface Match {
  readonly id: string;
  readonly score: number;
}

/** A match with the share of the words that it has. */
export interface SoftMatch<T extends Match> {
  readonly match: T;
  /** From 0 to 1; a match of few words scores far less. */
  readonly score: number;
  /** Share of the words that were found. */
  readonly coverage: number;
}

/** Words that are missing tell more than words that are there often. */
const COVERAGE_POWER = 6;

/** Below this number of matches for all words, matches for some are worth showing. */
export const ENOUGH_MATCHES = 10;

/**
 * Joins the matches of all words with those of each word alone, scored by their sum and far
 * less where words are missing. Each ID once, the best first.
 */
export function softenAnd<T extends Match>(
  all: readonly T[],
  each: readonly (readonly T[])[],
): readonly SoftMatch<T>[] {
  const found = new Map<string, { match: T; score: number; words: number }>();
  for (const own of each)
    for (const match of own) {
      const known = found.get(match.id);
      if (known) {
        known.score += match.score;
        known.words += 1;
        if (match.score > known.match.score) known.match = match;
      } else found.set(match.id, { match, score: match.score, words: 1 });
    }
  for (const match of all) {
    const score = Math.max(match.score, found.get(match.id)?.score ?? 0);
    found.set(match.id, { match, score, words: Math.max(1, each.length) });
  }
  const soft = [...found.values()].map(({ match, score, words }) => {
    const coverage = Math.min(1, words / Math.max(1, each.length));
    return { match, score: score * coverage ** COVERAGE_POWER, coverage };
  });
  const most = Math.max(Number.MIN_VALUE, ...soft.map(({ score }) => score));
  return soft.map((one) => ({ ...one, score: one.score / most })).sort((a, b) => b.score - a.score);
}

/** Matches of several ways to write one word: each ID once, with its best weighted score. */
export function unite<T extends Match>(
  answers: readonly { readonly matches: readonly T[]; readonly weight: number }[],
): readonly T[] {
  if (answers.length === 1 && answers[0]?.weight === 1) return answers[0].matches;
  const best = new Map<string, T>();
  for (const { matches, weight } of answers)
    for (const match of matches) {
      const score = match.score * weight;
      const known = best.get(match.id);
      if (!known || known.score < score) best.set(match.id, { ...match, score });
    }
  return [...best.values()].sort((a, b) => b.score - a.score);
}
