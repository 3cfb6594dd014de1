/**
 * Finds the words that the query layer needs for a locale. `languages/<language>.json` is for
 * translators to read and extend; a language without one works.
 */
import type { Locale } from '../core/locale.ts';
import { readJsonIfThere } from '../io/read-json.ts';
import type { LanguageWords } from './query/language-words.ts';

/** Words of the locale's language; empty for a language without a file. Throws when the file cannot be read. */
export async function readLanguageWords(locale: Locale): Promise<LanguageWords> {
  const { language } = new Intl.Locale(locale);
  try {
    const words = await readJsonIfThere(new URL(`./languages/${language}.json`, import.meta.url));
    return (words ?? {}) as LanguageWords;
  } catch (cause) {
    throw new Error(`The search words of "${language}" could not be read`, { cause });
  }
}
