/** Names and figures inside interface sentences, by `Intl`. */
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
  return new Intl.NumberFormat(interfaceLanguage(locale), { style: 'percent' }).format(share);
}
