/**
 * The index joins words by AND, and one word too many leaves nothing. Where that finds little, topics
 * with some of the words follow, those with more of them first.
 */

/** An answer of the index: which document, and how well it fits. */
export interface Match {
  readonly id: string;
  readonly score: number;
}

/** Below this number of matches for all words, matches for some are worth showing. */
export const ENOUGH_MATCHES = 20;

/**
 * Joins the matches of all words with those of each word alone: first the former in their order, then
 * the others by score × coverage², where coverage is the share of words that match. Each ID once.
 */
export function softenAnd<T extends Match>(all: readonly T[], each: readonly (readonly T[])[]): readonly T[] {
  const seen = new Set(all.map(({ id }) => id));
  const partial = new Map<string, { match: T; score: number; words: number }>();
  for (const match of each.flat()) {
    if (seen.has(match.id)) continue;
    const known = partial.get(match.id);
    if (known) {
      known.score += match.score;
      known.words += 1;
    } else partial.set(match.id, { match, score: match.score, words: 1 });
  }
  const weight = ({ score, words }: { score: number; words: number }) => score * (words / each.length) ** 2;
  const ranked = [...partial.values()].sort((a, b) => weight(b) - weight(a));
  return [...all, ...ranked.map(({ match }) => match)];
}
