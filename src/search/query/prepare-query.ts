/**
 * Makes what somebody typed into what the index can answer: the same spelling as the index, elisions
 * split, words without meaning left out, particles off.
 */
import { normalizeText } from '../normalize-text.ts';
import type { LanguageWords } from './language-words.ts';
import { stripParticles } from './strip-particles.ts';

/** A query ready for the index. */
export interface PreparedQuery {
  /** What to search for; empty when there is nothing to search for. */
  readonly text: string;
  /** Its words; a single one, the phrase, when exact. */
  readonly terms: readonly string[];
  /** In quotes: to be found word for word. */
  readonly exact: boolean;
}

const QUOTED = /^["“”„«»](.+)["“”„«»]$/u;
/** A jamo that is still to become a syllable. */
const UNFINISHED = /[\u3131-\u318E]+$/u;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu;
/** A query longer than this is a pasted paragraph; its first words say what it is about. */
const MOST_TERMS = 12;

/** Prepares a query in a language. */
export function prepareQuery(typed: string, words: LanguageWords): PreparedQuery {
  const text = normalizeText(typed).replace(/\s+/g, ' ').trim();
  const phrase = QUOTED.exec(text)?.[1]?.trim();
  if (phrase) return { text: `"${phrase}"`, terms: [phrase], exact: true };
  const all = text
    .replace(UNFINISHED, '')
    .split(' ')
    .flatMap((word) => splitElision(word, words));
  const plain = all.map((word) => word.replace(EDGES, '')).filter((word) => word !== '');
  const terms = withoutStopWords(plain, words)
    .map((word) => (words.particles ? stripParticles(word, words.particles) : word))
    .slice(0, MOST_TERMS);
  const distinct = [...new Set(terms)];
  return { text: distinct.join(' '), terms: distinct, exact: false };
}

function splitElision(word: string, { elisions = [] }: LanguageWords): readonly string[] {
  const parts = word.split("'");
  return parts.length > 1
    ? parts.filter((part, at) => at > 0 || !elisions.includes(part.toLowerCase()))
    : parts;
}

function withoutStopWords(words: readonly string[], { stopWords = [] }: LanguageWords): readonly string[] {
  const stops = new Set(stopWords);
  const telling = words.filter((word) => !stops.has(word.toLowerCase()));
  return telling.length > 0 ? telling : words;
}
