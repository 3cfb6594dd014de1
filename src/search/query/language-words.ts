/**
 * What the query layer knows of a language: data that a translator can read and extend. A language
 * without it works, only less forgivingly.
 */

/** Content of `languages/<language>.json`; every list may be left out. */
export interface LanguageWords {
  /** Words that carry no meaning in a query. */
  readonly stopWords?: readonly string[];
  /** What stands before an apostrophe without being a word to search for: `l` in `l'interface`. */
  readonly elisions?: readonly string[];
  /** Endings to take off, by what they stand after. */
  readonly particles?: Particles;
}

/** Korean particles: some depend on whether the syllable before them ends in a consonant. */
export interface Particles {
  readonly afterVowel: readonly string[];
  readonly afterConsonant: readonly string[];
  readonly afterAny: readonly string[];
}
