/** Suggestions at once: titles that hold every word typed, the last one perhaps unfinished. */
import { fold, foldedWords } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** Rows of the best titles: those that begin with the words first, then shorter before longer. */
export function suggestTitles(
  { titleWords }: Lexicon,
  terms: readonly string[],
  limit: number,
): readonly number[] {
  const wanted = terms.flatMap(foldedWords);
  if (wanted.length === 0) return [];
  return titleWords
    .flatMap((words, row) =>
      wanted.every((term) => words.some((word) => beginsWith(word, term)))
        ? [{ row, rank: rankTitle(words, wanted) }]
        : [],
    )
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ row }) => row);
}

function beginsWith(word: string, term: string): boolean {
  return word.startsWith(term) || word.startsWith(fold(term.replace(/(?<=[aou])e/g, '')));
}

function rankTitle(words: readonly string[], wanted: readonly string[]): number {
  const whole = wanted.filter((term) => words.includes(term)).length;
  const first = words[0]?.startsWith(wanted[0] ?? '') ? 0 : 4;
  return first + words.length - 2 * whole;
}
