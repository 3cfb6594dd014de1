/** Letters that a language does not use: those of all scripts but its own and Latin, which is at home everywhere. */
import { HIDDEN } from './inline.ts';

/** Patterns of one script. */
export interface ForeignLetters {
  /** Any letter that may be foreign; quick, and seldom wrong. */
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

/** Letters that range from their script's first to its last, which are quicker to look for than scripts. */
const RANGES: Readonly<Record<string, string>> = {
  Kore: '\\u1100-\\u11ff\\u3130-\\u318f\\ua960-\\ua97f\\uac00-\\ud7ff',
};
/** Latin letters with their accents, and all signs between them and the next script. */
const LATIN = '\\u0000-\\u036f';
/** Punctuation, arrows, mathematical and technical signs. */
const SIGNS = '\\u2000-\\u2bff\\u3000-\\u303f';

/** Patterns for a script, such as `Latn`; `undefined` for scripts that are not known here. */
export function foreignLettersOf(script: string): ForeignLetters | undefined {
  const own = SCRIPTS[script];
  if (!own) return undefined;
  const home = ['Latin', 'Common', 'Inherited', 'Unknown', ...own].map((name) => `\\p{sc=${name}}`).join('');
  const foreign = `[^${home}${HIDDEN}]`;
  return {
    any: new RegExp(`[^${LATIN}${SIGNS}${RANGES[script] ?? ''}]`),
    words: new RegExp(`(?<!\\p{L})(?!\\p{sc=Greek}(?!\\p{L}))\\p{L}*${foreign}[\\p{L}\\p{M}]*`, 'gu'),
  };
}
