/** Pseudo-locales: the language of a locale in the region that CLDR gives to accented texts for testing. */
import { type Locale, parseLocale } from '../locale.ts';
import type { Settings } from '../settings/settings.ts';

const PSEUDO_REGION = 'XA';

/** The pseudo-locale of a locale, such as `de-XA`. Throws for what is no language tag. */
export function pseudoLocaleOf(locale: Locale): Locale {
  const tag = parseLocale(`${new Intl.Locale(locale).language}-${PSEUDO_REGION}`);
  if (!tag) throw new Error(`\`${locale}\` has no pseudo-locale.`);
  return tag;
}

/** Whether a tag is that of a pseudo-locale. */
export function isPseudoLocale(locale: string): boolean {
  return locale.endsWith(`-${PSEUDO_REGION}`);
}

/** Locales that search engines may offer: all but the pseudo-locale. */
export function publicLocales({
  locales,
  pseudoLocale,
}: Pick<Settings, 'locales' | 'pseudoLocale'>): readonly Locale[] {
  return locales.filter((locale) => locale !== pseudoLocale);
}
