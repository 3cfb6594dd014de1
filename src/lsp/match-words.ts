/** Finds what people mean by a few words: all words of the query must stand somewhere, in any order. */

/** Something with names. */
export interface Searchable {
  /** Names that count most. */
  readonly primary: readonly string[];
  readonly secondary: readonly string[];
}

/** Candidates that match, best first, then in the given order; at most `limit`. */
export function rankMatches<T extends Searchable>(
  query: string,
  candidates: readonly T[],
  limit: number,
): readonly T[] {
  const words = wordsOf(query);
  if (words.length === 0) return candidates.slice(0, limit);
  const scored = candidates.flatMap((candidate) => {
    const score = Math.max(scoreNames(words, candidate.primary) * 2, scoreNames(words, candidate.secondary));
    return score > 0 ? [{ candidate, score }] : [];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** 0 when a word is missing; more where words begin the name or one of its words. */
function scoreNames(words: readonly string[], names: readonly string[]): number {
  const text = names.map((name) => ` ${fold(name)}`).join(' ');
  let score = 0;
  for (const word of words) {
    if (!text.includes(word)) return 0;
    score += text.includes(` ${word}`) ? 3 : 1;
  }
  return score / words.length + (text.startsWith(` ${words.join(' ')}`) ? 2 : 0);
}

function wordsOf(query: string): readonly string[] {
  return fold(query.replace(/^(?:\.\.?\/)+|\.md$/gi, ''))
    .split(' ')
    .filter((word) => word !== '');
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\-_/:,]+/g, ' ');
}
