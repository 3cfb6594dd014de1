/**
 * Fallback chains: which locales stand in for one that lacks a topic. Every chain names all other
 * locales exactly once, so that no topic can be unreachable from any locale.
 */
import type { Locale } from '../locale.ts';

/** What decides the order beside the locales themselves. */
export interface FallbackPreferences {
  readonly defaultLocale: Locale;
  readonly sourceLocale: Locale | undefined;
  /** As configured; `*` is for locales without an entry. */
  readonly fallback: Readonly<Record<string, readonly string[]>>;
}

/** Builds the chain of each locale: configured ones, same language, default, source, the others in order. */
export function buildFallbackChains(
  locales: readonly Locale[],
  preferences: FallbackPreferences,
): ReadonlyMap<Locale, readonly Locale[]> {
  return new Map(locales.map((locale) => [locale, chainOf(locale, locales, preferences)]));
}

function chainOf(locale: Locale, locales: readonly Locale[], preferences: FallbackPreferences): Locale[] {
  const { fallback, defaultLocale, sourceLocale } = preferences;
  const wanted: readonly (string | undefined)[] = [
    ...(fallback[locale] ?? fallback['*'] ?? []),
    ...locales.filter((other) => languageOf(other) === languageOf(locale)),
    defaultLocale,
    sourceLocale,
    ...locales,
  ];
  return [...new Set(wanted)].flatMap((tag) => locales.filter((other) => other === tag && other !== locale));
}

function languageOf(locale: Locale): string {
  return new Intl.Locale(locale).language;
}
