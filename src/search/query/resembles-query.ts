/**
 * The index shortens a word that it does not have until something fits: `orchid` finds `orchestra`.
 * This floor tells such answers from real ones.
 */
import { foldedWords } from './fold.ts';

/** Share of a term's letters that a word must begin with; the rest may be an ending. */
const SHARED = 0.75;
const SHORTEST_PREFIX = 3;

/** Whether one of the words in `found` begins like one of the terms. */
export function resemblesQuery(terms: readonly string[], found: readonly string[]): boolean {
  const words = found.flatMap(foldedWords);
  return terms.flatMap(foldedWords).some((term) => words.some((word) => beginsLike(word, term)));
}

function beginsLike(word: string, term: string): boolean {
  const needed = Math.min(term.length, Math.max(SHORTEST_PREFIX, Math.ceil(term.length * SHARED)));
  return word.startsWith(term.slice(0, needed));
}
