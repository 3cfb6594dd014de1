/** How the language of a locale is written, as far as its tag tells. */
import type { Locale } from '../locale.ts';
import { type ForeignLetters, foreignLettersOf } from './foreign-letters.ts';
import { languageTag } from './learn-languages.ts';

/** What rules about letters, words and spaces ask of a locale. */
export interface Writing {
  /** Language, such as `pt` of `pt-BR`. */
  readonly language: string;
  /** Whether words and links are set apart by spaces on both sides. */
  readonly isSpaced: boolean;
  /** Whether it never needs joiners, directional marks and spaces without width. */
  readonly isPlain: boolean;
  /** Letters that are foreign to it; `undefined` where its script is not known. */
  readonly foreignLetters: ForeignLetters | undefined;
}

const SPACED = new Set(['Latn', 'Cyrl', 'Grek']);
/** Scripts that neither join letters nor run from right to left, nor go without spaces altogether. */
const PLAIN = new Set([...SPACED, 'Kore', 'Jpan', 'Hans', 'Hant']);

/** Tells how a locale is written; ask once for each locale, since patterns are made. */
export function writingOf(locale: Locale): Writing {
  const script = new Intl.Locale(locale).maximize().script ?? '';
  return {
    language: languageTag(locale),
    isSpaced: SPACED.has(script),
    isPlain: PLAIN.has(script),
    foreignLetters: foreignLettersOf(script),
  };
}
