/**
 * Options for a part of the content. A configuration names the locales of its own content; for another
 * folder or fewer locales, what it says of locales that are not there does not apply.
 */
import type { HexaplaOptions } from './options.ts';

/** Leaves out every mention of a locale that is not among `available`. */
export function narrowOptions(options: HexaplaOptions, available: readonly string[]): HexaplaOptions {
  const { locales, defaultLocale, sourceLocale, fallback, ...rest } = options;
  const there = (name: string) => available.includes(name);
  const left = locales?.filter(there) ?? [];
  return {
    ...rest,
    ...(left.length > 0 && { locales: left }),
    ...(defaultLocale !== undefined && there(defaultLocale) && { defaultLocale }),
    ...(sourceLocale !== undefined && there(sourceLocale) && { sourceLocale }),
    ...(fallback && { fallback: narrowFallback(fallback, there) }),
  };
}

function narrowFallback(
  fallback: NonNullable<HexaplaOptions['fallback']>,
  there: (name: string) => boolean,
): NonNullable<HexaplaOptions['fallback']> {
  const entries = Object.entries(fallback).filter(([locale]) => locale === '*' || there(locale));
  return Object.fromEntries(entries.map(([locale, chain]) => [locale, chain.filter(there)]));
}
