/** Whether words that two editions share were left untranslated in one of them. */
import type { Locale } from '../locale.ts';
import type { Knowledge } from './knowledge.ts';
import { languageTag } from './learn-languages.ts';

const WORD = /(?<![\p{L}\p{N}_.$\\/-])\p{L}[\p{L}\p{N}]*(?:[-.+#/&]?[\p{L}\p{N}]+)*(?![_\\=])/gu;

/** Words that a translator would have touched: no names, no words that stay in every language. */
export function ordinaryWords(text: string, { kept }: Knowledge): readonly string[] {
  return (text.match(WORD) ?? []).filter((word) => word.length > 1 && !kept.has(word) && !/\d/.test(word));
}

/**
 * Whether a text that an edition shares with one in another language is foreign to its own: it has
 * `minimum` ordinary words, and none of them is typical of the edition's language.
 */
export function isForeign(
  text: string,
  locale: Locale,
  { knowledge, minimum }: { readonly knowledge: Knowledge; readonly minimum: number },
): boolean {
  const ordinary = ordinaryWords(text, knowledge);
  if (ordinary.length < minimum) return false;
  if (knowledge.languages.typicalWords(text, locale) > 0) return false;
  const language = knowledge.languages.languageOf(text);
  return language !== undefined ? language !== languageTag(locale) : ordinary.some(isLowerCase);
}

/** Text in the form in which it is compared. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function isLowerCase(word: string): boolean {
  return word.length > 2 && word === word.toLowerCase();
}
