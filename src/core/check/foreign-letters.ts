/** Letters that a language does not use: those of all scripts but its own and Latin, which is at home everywhere. */
import type { Locale } from '../locale.ts';

/** Patterns of one locale. */
export interface ForeignLetters {
  /** Any foreign letter; quick. */
  readonly any: RegExp;
  /** Whole words with at least one; for `matchAll`. */
  readonly words: RegExp;
}

/** Unicode scripts by the script of a language tag. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Latn: [],
  Kore: ['Hangul', 'Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Hans: ['Han'],
  Hant: ['Han', 'Bopomofo'],
  Cyrl: ['Cyrillic'],
  Grek: ['Greek'],
  Arab: ['Arabic'],
  Hebr: ['Hebrew'],
  Thai: ['Thai'],
  Deva: ['Devanagari'],
};

/** Patterns for each locale whose script is known. */
export function foreignLettersByLocale(locales: readonly Locale[]): ReadonlyMap<Locale, ForeignLetters> {
  return new Map(
    locales.flatMap((locale) => {
      const own = SCRIPTS[new Intl.Locale(locale).maximize().script ?? ''];
      return own ? [[locale, patternsFor(own)] as const] : [];
    }),
  );
}

/** Single Greek letters are signs of science, which words of two or more are not. */
function patternsFor(own: readonly string[]): ForeignLetters {
  const home = ['Latin', 'Common', 'Inherited', 'Unknown', ...own].map((name) => `\\p{sc=${name}}`).join('');
  const foreign = `[^${home}\\uE000]`;
  return {
    any: new RegExp(foreign, 'u'),
    words: new RegExp(`(?<!\\p{L})(?!\\p{sc=Greek}(?!\\p{L}))\\p{L}*${foreign}[\\p{L}\\p{M}]*`, 'gu'),
  };
}
