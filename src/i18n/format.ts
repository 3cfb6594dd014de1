/** Names, figures and dates inside interface sentences, by `Intl`, whose formatters take memory by the tens of kilobytes. */
import { remember } from '../core/remember.ts';
import { interfaceLanguage } from './translate.ts';

/** Name of a language as it stands in a sentence: `allemand`, not `Allemand`; the tag where `Intl` knows none. */
export const languageName: (locale: string, inLocale: string) => string = remember(
  (locale: string, inLocale: string) => {
    const names = new Intl.DisplayNames([interfaceLanguage(inLocale)], {
      type: 'language',
      languageDisplay: 'standard',
    });
    return names.of(locale) ?? locale;
  },
);

/** Share of a whole as a percentage, rounded down so that only the whole is 100 %. */
export function formatShare(part: number, whole: number, locale: string): string {
  const share = whole === 0 ? 1 : Math.floor((part / whole) * 100) / 100;
  return percentFormat(interfaceLanguage(locale)).format(share);
}

/** A date (ISO 8601) in its medium form. */
export function formatDay(date: string, locale: string): string {
  return dayFormat(interfaceLanguage(locale)).format(new Date(date));
}

const percentFormat = remember((language: string) => new Intl.NumberFormat(language, { style: 'percent' }));
const dayFormat = remember(
  (language: string) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }),
);
