import { remember } from '../../core/remember.ts';
import { createTranslate } from '../../i18n/translate.ts';
import { searchTexts, textsToJson } from './texts.ts';

/** The words of the dialog for pages of a locale, as the content of a data block: the same on thousands of them. */
export const dialogTexts: (locale: string) => string = remember((locale: string) =>
  textsToJson(searchTexts(createTranslate(locale))),
);
