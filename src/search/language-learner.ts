/** Learns what the site's languages look like while pages pass by. */
import type { Locale } from '../core/locale.ts';
import type { TopicPage } from '../core/pages/page.ts';
import { buildProfile, countGrams, type LanguageProfile } from './query/language-profile.ts';

/** Texts of a locale that are enough to know its language by. */
const MOST_PAGES = 150;
const TAG = /<[^>]*>/g;

/** Adds pages in a fixed order, then makes the profile. */
export class LanguageLearner {
  readonly #counts: ReadonlyMap<Locale, Map<string, number>>;

  constructor(locales: readonly Locale[]) {
    this.#counts = new Map(locales.map((locale) => [locale, new Map()]));
  }

  /** Whether a page is among those to learn from: they are spread evenly over a locale. */
  wants(position: number, total: number): boolean {
    return position % Math.max(1, Math.ceil(total / MOST_PAGES)) === 0;
  }

  /** Learns from a page in its own locale. */
  add(page: TopicPage): void {
    countGrams(page.heading, this.#counts.get(page.locale));
    countGrams(page.body.replace(TAG, ' '), this.#counts.get(page.locale));
  }

  build(): LanguageProfile {
    return buildProfile(this.#counts);
  }
}
