/**
 * The words of all titles with the topics they stand in: what suggestions, corrections and the order of
 * results are made of, without asking the index.
 */
import type { TitleEntry } from '../title-list.ts';
import { foldedWords } from './fold.ts';

/** A word of titles, folded. */
export interface LexiconWord {
  readonly text: string;
  /** Rows of the titles that have it, each once. */
  readonly rows: readonly number[];
  /** Which letters it has, see `lettersOf`. */
  readonly letters: number;
  /** How much it tells: a word of every title tells nothing. */
  readonly weight: number;
}

/** Words of titles. */
export interface Lexicon {
  /** Sorted by code unit. */
  readonly words: readonly LexiconWord[];
  /** Weights of the words of each title together, by row. */
  readonly titleWeights: readonly number[];
  /** Words of each title in their order, by row. */
  readonly titleWords: readonly (readonly string[])[];
}

/** What folding makes one word of. */
const RAW_WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Reads the words of titles. */
export function buildLexicon(titles: readonly TitleEntry[]): Lexicon {
  const fold = foldOnce();
  const titleWords = titles.map(({ title }) => (title.match(RAW_WORD) ?? []).flatMap(fold));
  const rowsByWord = new Map<string, number[]>();
  for (const [row, words] of titleWords.entries())
    for (const word of words) {
      const rows = rowsByWord.get(word);
      if (!rows) rowsByWord.set(word, [row]);
      else if (rows.at(-1) !== row) rows.push(row);
    }
  const words = [...rowsByWord]
    .map(([text, rows]) => ({
      text,
      rows,
      letters: lettersOf(text),
      weight: Math.log(1 + titles.length / rows.length),
    }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
  const titleWeights: number[] = titles.map(() => 0);
  for (const { rows, weight } of words)
    for (const row of rows) titleWeights[row] = (titleWeights[row] ?? 0) + weight;
  return { words, titleWeights, titleWords };
}

/** Whether a title has a word that begins with the given one, folded. */
export function hasPrefix({ words }: Lexicon, start: string): boolean {
  return words[firstFrom(words, start)]?.text.startsWith(start) ?? false;
}

/** The word itself, folded. */
export function findWord({ words }: Lexicon, text: string): LexiconWord | undefined {
  const word = words[firstFrom(words, text)];
  return word?.text === text ? word : undefined;
}

/** The letters of a word as a set of bits; different letters may share one. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) % 31);
  return letters;
}

/** Titles share most of their words. */
function foldOnce(): (word: string) => readonly string[] {
  const folded = new Map<string, readonly string[]>();
  return (word) => {
    const known = folded.get(word) ?? foldedWords(word);
    folded.set(word, known);
    return known;
  };
}

/** Position of the first word that is not before `text`. */
function firstFrom(words: readonly LexiconWord[], text: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.text ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
