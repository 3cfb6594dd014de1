/**
 * What rules know of the whole content beside the topic at hand: learned once from the catalog and from
 * the files that people keep for it, never from a list of products or languages in the code.
 */
import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../locale.ts';
import { learnKeptWords } from '../terms/learn-kept-words.ts';
import type { TermBase } from '../terms/term-base.ts';
import { type KeyUse, learnKeyUse } from './front-matter-keys.ts';
import { type Languages, learnLanguages } from './learn-languages.ts';
import { learnProductNames, type ProductName } from './product-names.ts';
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

/** Learns from a catalog; a reviewed list of words takes the place of the learned one. */
export function buildKnowledge(catalog: Catalog, files: KeptFiles = {}): Knowledge {
  const learned = learnKeptWords(catalog);
  return {
    languages: learnLanguages(catalog.library.topics),
    kept: files.words ?? new Set(learned.map(({ word }) => word)),
    names: learnProductNames(catalog, learned),
    writings: new Map(catalog.settings.locales.map((locale) => [locale, writingOf(locale)])),
    keys: learnKeyUse(catalog.library.topics),
    terms: files.terms,
  };
}
