/**
 * What rules know of the whole content beside the topic at hand: learned once from the catalog and from
 * the files that people keep for it, never from a list of products or languages in the code.
 */
import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../locale.ts';
import { learnKeptWords } from '../terms/learn-kept-words.ts';
import type { TermBase } from '../terms/term-base.ts';
import { type KeyUse, learnKeyUse } from './front-matter-keys.ts';
import { type Languages, type LanguageWords, learnWords, openLanguages } from './learn-languages.ts';
import { learnProductNames, type ProductName, toProductName } from './product-names.ts';
import { type Writing, writingOf } from './writing.ts';

/** Knowledge of a site's content. */
export interface Knowledge {
  readonly languages: Languages;
  /** Words that stay as they are in every language. */
  readonly kept: ReadonlySet<string>;
  /** Names that begin with a capital wherever they stand. */
  readonly names: readonly ProductName[];
  readonly writings: ReadonlyMap<Locale, Writing>;
  readonly keys: KeyUse;
  readonly terms: TermBase | undefined;
}

/** What people keep beside the content. */
export interface KeptFiles {
  /** Words of the do-not-translate list; `undefined` where there is none. */
  readonly words?: ReadonlySet<string> | undefined;
  readonly terms?: TermBase | undefined;
}

/** Knowledge as plain values, which can be kept and passed between threads. */
export interface Learned {
  readonly words: ReadonlyMap<string, LanguageWords>;
  readonly kept: ReadonlySet<string>;
  readonly names: readonly string[];
  readonly keys: KeyUse;
  readonly terms: TermBase | undefined;
}

/** Learns from a catalog; a reviewed list of words takes the place of the learned one. */
export function learnKnowledge(catalog: Catalog, files: KeptFiles = {}): Learned {
  const learned = learnKeptWords(catalog);
  return {
    words: learnWords(catalog.library.topics),
    kept: files.words ?? new Set(learned.map(({ word }) => word)),
    names: learnProductNames(catalog, learned),
    keys: learnKeyUse(catalog.library.topics),
    terms: files.terms,
  };
}

/** Makes what rules ask of what was learned. */
export function openKnowledge(learned: Learned, locales: readonly Locale[]): Knowledge {
  return {
    languages: openLanguages(learned.words),
    kept: learned.kept,
    names: learned.names.map(toProductName),
    writings: new Map(locales.map((locale) => [locale, writingOf(locale)])),
    keys: learned.keys,
    terms: learned.terms,
  };
}

/** Learns from a catalog what rules ask. */
export function buildKnowledge(catalog: Catalog, files: KeptFiles = {}): Knowledge {
  return openKnowledge(learnKnowledge(catalog, files), catalog.settings.locales);
}
