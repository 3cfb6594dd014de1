/**
 * Locales: the key of one edition, at once folder name, first URL segment and BCP 47 tag.
 * Names and direction come from `Intl`, so a locale that somebody adds needs no table.
 */
import type { Brand } from './brand.ts';
import { remember } from './remember.ts';

/** BCP 47 tag as the folder spells it, such as `de` or `pt-BR`. */
export type Locale = Brand<string, 'Locale'>;

/** Unicode scripts in use that run from right to left; `Intl.Locale#getTextInfo` is not in every browser. */
const RTL_SCRIPTS: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** Reads a folder name or option as a locale; `undefined` when it is no well-formed BCP 47 tag. */
export function parseLocale(text: string): Locale | undefined {
  try {
    return Intl.getCanonicalLocales(text).length === 1 ? (text as Locale) : undefined;
  } catch {
    return undefined;
  }
}

/** Name of a locale in its own language, such as `Deutsch`; the tag itself when `Intl` knows none. */
export function localeName(locale: Locale, inLocale: Locale = locale): string {
  const name = new Intl.DisplayNames([inLocale], { type: 'language', languageDisplay: 'standard' }).of(
    locale,
  );
  return capitalize(name ?? locale, inLocale);
}

/** Writing direction of a locale's script. */
export const localeDirection: (locale: Locale) => 'ltr' | 'rtl' = remember((locale: Locale) =>
  RTL_SCRIPTS.has(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr',
);

function capitalize(text: string, locale: Locale): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
}
