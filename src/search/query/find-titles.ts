/**
 * Suggestions at once: titles that hold every word typed, the last one perhaps unfinished.
 */
import type { TitleEntry } from '../title-list.ts';
import { foldedWords } from './fold.ts';

/** Titles with their words made ready once, to be asked at every keystroke. */
export type TitleIndex = readonly { readonly entry: TitleEntry; readonly words: readonly string[] }[];

/** Makes titles ready. */
export function indexTitles(entries: readonly TitleEntry[]): TitleIndex {
  return entries.map((entry) => ({ entry, words: foldedWords(entry.title) }));
}

/** The best titles: those that begin with the words first, then shorter before longer. */
export function findTitles(
  index: TitleIndex,
  terms: readonly string[],
  limit: number,
): readonly TitleEntry[] {
  const wanted = terms.flatMap(foldedWords);
  if (wanted.length === 0) return [];
  return index
    .filter(({ words }) => wanted.every((term) => words.some((word) => word.startsWith(term))))
    .map(({ entry, words }) => ({ entry, rank: rankTitle(words, wanted) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function rankTitle(words: readonly string[], wanted: readonly string[]): number {
  const whole = wanted.filter((term) => words.includes(term)).length;
  const first = words[0]?.startsWith(wanted[0] ?? '') ? 0 : 4;
  return first + words.length - 2 * whole;
}
