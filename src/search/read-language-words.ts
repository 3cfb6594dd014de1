/**
 * Finds the words that the query layer needs for a locale, to be put into its bundle.
 */
import { readFile } from 'node:fs/promises';
import type { Locale } from '../core/locale.ts';
import type { LanguageWords } from './query/language-words.ts';

/** Words of the locale's language from `languages/`; empty for a language without a file. */
export async function readLanguageWords(locale: Locale): Promise<LanguageWords> {
  const { language } = new Intl.Locale(locale);
  try {
    const url = new URL(`./languages/${language}.json`, import.meta.url);
    return JSON.parse(await readFile(url, 'utf8')) as LanguageWords;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`The search words of "${language}" could not be read`, { cause: error });
  }
}
