/** Learns what the site's languages look like while entries pass by. */
import type { Locale } from '../core/locale.ts';
import { buildProfile, countGrams, type LanguageProfile } from './query/language-profile.ts';
import type { SearchEntry } from './search-entry.ts';

/** How often each run of letters was seen in a locale. */
export type Learned = ReadonlyMap<string, number>;

/** Texts of a locale that are enough to know its language by. */
const MOST_PAGES = 150;
const TAG = /<[^>]*>/g;

/** Adds entries in a fixed order, then makes the profile. */
export class LanguageLearner {
  readonly #counts: Map<Locale, Map<string, number>>;

  constructor(locales: readonly Locale[]) {
    this.#counts = new Map(locales.map((locale) => [locale, new Map()]));
  }

  /** Whether a page is among those to learn from: they are spread evenly over a locale. */
  wants(position: number, total: number): boolean {
    return position % Math.max(1, Math.ceil(total / MOST_PAGES)) === 0;
  }

  /** Learns from an entry of a locale; texts of other locales teach nothing. */
  add(locale: Locale, { record: { content }, fallback }: SearchEntry): void {
    if (fallback) return;
    const text = content.slice(content.indexOf('<body>')).replace(TAG, ' ');
    countGrams(text, this.#counts.get(locale));
  }

  /** What was learned of a locale so far. */
  learned(locale: Locale): Learned {
    return this.#counts.get(locale) ?? new Map();
  }

  /** Takes what was learned of a locale before, from all its entries. */
  recall(locale: Locale, learned: Learned): void {
    this.#counts.set(locale, new Map(learned));
  }

  build(): LanguageProfile {
    return buildProfile(this.#counts);
  }
}
