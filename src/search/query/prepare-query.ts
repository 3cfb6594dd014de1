/**
 * Makes what somebody typed into what the index can answer: the same spelling as the index, elisions
 * split, words without meaning left out, particles off.
 */
import { normalizeText } from '../normalize-text.ts';
import { dropNames } from './drop-names.ts';
import { foldedWords } from './fold.ts';
import type { QueryWords } from './language-words.ts';
import { stripParticles } from './strip-particles.ts';

/** A query ready for the index. */
export interface PreparedQuery {
  /** Words to search for, each once. */
  readonly terms: readonly string[];
  /** The same words with their particles on. */
  readonly typed: readonly string[];
  /** All that was typed, as folded words; then the same without the product's name, where it had that. */
  readonly folded: readonly string[];
  /** Words of the product's name that were left out. */
  readonly name: readonly string[];
  /** What stood in quotes: to be found word for word. */
  readonly phrases: readonly string[];
}

const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;
/** A jamo that is still to become a syllable. */
const UNFINISHED = /[\u3131-\u318E]+$/u;
const WORD = /[\p{L}\p{N}]/u;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu;
/** A dash of any kind, or a slash, between words that stand on their own. */
const JOINTS = /\s+[-–—/|]+\s+|[/|…]+/gu;
/** A query longer than this is a pasted paragraph; its first words say what it is about. */
const MOST_TERMS = 12;

/** Prepares a query. */
export function prepareQuery(typed: string, words: QueryWords): PreparedQuery {
  const text = normalizeText(typed).replace(/\s+/g, ' ').trim();
  const phrases = [...text.matchAll(QUOTED)]
    .map(([, phrase = '']) => phrase.trim())
    .filter((phrase) => WORD.test(phrase));
  const unquoted = text.replace(QUOTED, ' ');
  const { text: short, name } = dropNames(unquoted, words.names);
  const isMore =
    name !== '' && (phrases.length > 0 || withoutStopWords(wordsOf(short, words), words).length > 0);
  const all = wordsOf(isMore ? short : unquoted, words);
  const told = withoutStopWords(all, words);
  const chosen = told.length > 0 || phrases.length > 0 ? told : all;
  const terms = distinct(chosen.map((word) => withoutParticles(word, words)));
  const folded = [text, ...(isMore ? [short] : [])].map((one) => foldedWords(one).join(' '));
  return {
    terms: terms.slice(0, MOST_TERMS),
    typed: distinct(chosen).slice(0, MOST_TERMS),
    folded,
    name: isMore ? foldedWords(name) : [],
    phrases,
  };
}

/** What was typed without its quotes. */
export function withoutQuotes(typed: string): string {
  return typed.replace(QUOTED, ' $1 ').replace(/\s+/g, ' ').trim();
}

function wordsOf(text: string, words: QueryWords): readonly string[] {
  return text
    .replace(JOINTS, ' ')
    .replace(UNFINISHED, '')
    .split(' ')
    .flatMap((word) => splitElision(word, words))
    .map((word) => word.replace(EDGES, ''))
    .filter((word) => word !== '');
}

function splitElision(word: string, { elisions }: QueryWords): readonly string[] {
  const parts = word.split("'");
  return parts.length > 1 ? parts.filter((part, at) => at > 0 || !elisions.has(part.toLowerCase())) : parts;
}

function withoutStopWords(words: readonly string[], { stopWords }: QueryWords): readonly string[] {
  const shouted = words.every((word) => word === word.toUpperCase());
  return words.filter((word) => !stopWords.has(word.toLowerCase()) || (!shouted && isAcronym(word)));
}

/** `IM` is instant messaging; `im` is German for "in the". */
function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function withoutParticles(word: string, { particles }: QueryWords): string {
  return particles.reduce((stem, own) => stripParticles(stem, own), word);
}

function distinct(terms: readonly string[]): readonly string[] {
  return [...new Map(terms.map((term) => [term.toLowerCase(), term])).values()];
}
