/**
 * Phrases in quotes, word for word. The index knows words by their stems, so that it takes `beständigen Chats`
 * for `beständiger Chat`; what it offers is compared with the text.
 */
import { foldedWords } from './fold.ts';

/** Whether a text, or a list of folded words, has all phrases. Case, diacritics and punctuation don't count. */
export type HasPhrases = (text: string | readonly string[]) => boolean;

/** Makes the comparison. */
export function phraseFinder(phrases: readonly string[]): HasPhrases {
  const wanted = phrases.map((phrase) => spaced(foldedWords(phrase)));
  return (text) => {
    const words = spaced(typeof text === 'string' ? foldedWords(text) : text);
    return wanted.every((phrase) => words.includes(phrase));
  };
}

/** Parts of a phrase between what is no word: to the index a dash is a word, but no query has it. */
export function phraseParts(phrase: string): readonly string[] {
  return phrase.split(/(?<!\S)[^\s\p{L}\p{N}]+(?!\S)/u).flatMap((part) => part.trim() || []);
}

function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}
