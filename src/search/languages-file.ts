/**
 * The file `languages.json`, shared by the bundles of a site: what the query layer knows of each
 * language, and what tells the languages apart.
 */
import type { Locale } from '../core/locale.ts';
import type { LanguageProfile } from './query/language-profile.ts';
import type { LanguageWords } from './query/language-words.ts';

/** Languages of a site. */
export interface Languages {
  /** In the order of the site's settings. */
  readonly locales: readonly Locale[];
  /** What the site's product is called. */
  readonly names: readonly string[];
  readonly words: Readonly<Partial<Record<Locale, LanguageWords>>>;
  readonly profile: LanguageProfile;
}

/** As written: grams of three letters in one string, one line of weights a locale. */
interface LanguageColumns {
  readonly locales: readonly Locale[];
  readonly names: readonly string[];
  readonly words: Languages['words'];
  readonly grams: string;
  readonly weights: readonly string[];
}

/** The letter for a weight of zero; others stand before and behind it. */
const ZERO = 'M'.charCodeAt(0);

/** Writes languages as JSON. */
export function formatLanguages({ locales, names, words, profile }: Languages): string {
  const columns: LanguageColumns = {
    locales,
    names,
    words,
    grams: profile.grams.join('|'),
    weights: profile.weights.map((own) => String.fromCharCode(...own.map((weight) => ZERO + weight))),
  };
  return JSON.stringify(columns);
}

/** Reads what `formatLanguages` wrote, parsed from JSON. */
export function readLanguages(json: unknown): Languages {
  const { locales, names, words, grams, weights } = json as LanguageColumns;
  return {
    locales,
    names,
    words,
    profile: {
      locales,
      grams: grams === '' ? [] : grams.split('|'),
      weights: weights.map((line) => Array.from(line, (letter) => letter.charCodeAt(0) - ZERO)),
    },
  };
}
