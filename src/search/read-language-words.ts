/**
 * Finds the words that the query layer needs for a locale. `languages/<language>.json` is for
 * translators to read and extend; a language without one works.
 */
import { existsSync } from 'node:fs';
import type { Locale } from '../core/locale.ts';
import type { LanguageWords } from './query/language-words.ts';

/** Words of the locale's language; empty for a language without a file. Throws when the file cannot be read. */
export async function readLanguageWords(locale: Locale): Promise<LanguageWords> {
  const { language } = new Intl.Locale(locale);
  const url = new URL(`./languages/${language}.json`, import.meta.url);
  if (!existsSync(url)) return {};
  try {
    const module: { readonly default: LanguageWords } = await import(url.href, { with: { type: 'json' } });
    return module.default;
  } catch (cause) {
    throw new Error(`The search words of "${language}" could not be read`, { cause });
  }
}
