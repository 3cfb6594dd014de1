/** Whether words that two editions share were left untranslated in one of them. */
import type { Locale } from '../locale.ts';
import type { Knowledge } from './knowledge.ts';
import { languageTag } from './learn-languages.ts';

const WORD = /(?<![\p{L}\p{N}_.$\\/-])\p{L}[\p{L}\p{N}]*(?:[-.+#/&]?[\p{L}\p{N}]+)*(?![_\\=])/gu;

/** Words that a translator would have touched: no names, no words that stay in every language. */
export function ordinaryWords(text: string, { kept }: Knowledge): readonly string[] {
  return (text.match(WORD) ?? []).filter((word) => word.length > 1 && !kept.has(word) && !/\d/.test(word));
}

/** Where a text stands, and in which other edition it stands as well. */
export interface SharedText {
  readonly own: Locale;
  readonly twin: Locale;
  readonly knowledge: Knowledge;
  /** Ordinary words that it must have at least. */
  readonly minimum: number;
}

/**
 * Whether a text that two editions share is foreign to one of them: none of its words is typical of the
 * own language, and it is certainly in another, or its words are those of the twin's language.
 */
export function isForeign(text: string, { own, twin, knowledge, minimum }: SharedText): boolean {
  const ordinary = ordinaryWords(text, knowledge);
  const { languages } = knowledge;
  if (ordinary.length < minimum || languages.typicalWords(text, own) > 0) return false;
  const language = languages.languageOf(text);
  if (language !== undefined) return language !== languageTag(own);
  const foreign = ordinary.filter((word) => languages.isMoreCommon(word, twin, own));
  return foreign.length >= Math.max(1, ordinary.length * FOREIGN_SHARE);
}

/** Share of ordinary words that have to be the twin's. */
const FOREIGN_SHARE = 0.6;

/** Text in the form in which it is compared. */
export function foldText(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  return UNEVEN_SPACE.test(folded) ? folded.replace(/\s+/g, ' ').trim() : folded;
}

const UNEVEN_SPACE = /[^\S ]| {2}|^ | $/;
