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
  /** Groups of words that mean the same to those who search; each may be several words long. */
  readonly synonyms?: readonly (readonly string[])[];
  /** Endings to take off, by what they stand after. */
  readonly particles?: Particles;
}

/** Korean particles: some depend on whether the syllable before them ends in a consonant. */
export interface Particles {
  readonly afterVowel: readonly string[];
  readonly afterConsonant: readonly string[];
  readonly afterAny: readonly string[];
}

/** Words of several languages, ready to be asked. */
export interface QueryWords {
  /** What the product is called: all topics are about it. */
  readonly names: readonly string[];
  readonly stopWords: ReadonlySet<string>;
  readonly elisions: ReadonlySet<string>;
  readonly particles: readonly Particles[];
  /** Other words for a word, lower-cased. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
}

/**
 * Joins the words of the languages that a query may be in. Elisions and particles are known by their form,
 * so those of `all` languages count; stop words of one language are words of another, so only `own` do.
 */
export function joinWords(
  own: readonly LanguageWords[],
  all: readonly LanguageWords[] = own,
  names: readonly string[] = [],
): QueryWords {
  return {
    names,
    stopWords: new Set(own.flatMap(({ stopWords = [] }) => stopWords)),
    elisions: new Set(all.flatMap(({ elisions = [] }) => elisions)),
    particles: all.flatMap(({ particles }) => particles ?? []),
    synonyms: new Map(own.flatMap(({ synonyms = [] }) => synonyms.flatMap(othersOfEach))),
  };
}

function othersOfEach(group: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  return group.map((word) => [word.toLowerCase(), group.filter((other) => other !== word)]);
}
