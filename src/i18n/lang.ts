/**
 * The `lang` of runs of text. The interface may speak another language than the locale it stands for, so
 * what surrounds a run is the interface's words or a topic's text, and both need not be the page's locale.
 * `undefined` where a run is in the language that surrounds it.
 */
import { interfaceLanguage } from './translate.ts';

/** Of a text in a locale, among the interface's words on a page of `pageLocale`. */
export function langOfText(locale: string, pageLocale: string): string | undefined {
  return locale === interfaceLanguage(pageLocale) ? undefined : locale;
}

/** Of the interface's words on a page of `pageLocale`, in the midst of text in another locale. */
export function langOfWords(pageLocale: string, textLocale: string = pageLocale): string | undefined {
  const language = interfaceLanguage(pageLocale);
  return language === textLocale ? undefined : language;
}
