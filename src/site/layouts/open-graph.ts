import { remember } from '../../core/remember.ts';

/** A locale as Open Graph writes it, language and territory: `de_DE`; the likely territory where the tag has none. */
export const openGraphLocale: (locale: string) => string = remember((locale: string) => {
  const { language, region } = new Intl.Locale(locale).maximize();
  return region === undefined ? language : `${language}_${region}`;
});
