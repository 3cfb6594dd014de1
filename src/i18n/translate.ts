/**
 * Interface strings for any content locale: its own, else its language's, else English
 * (`pt-BR`, `pt`, `en`). Keys are checked by the compiler against `en.json`.
 */
import { createInstance, type TFunction } from 'i18next';
import { messages, REFERENCE_LANGUAGE } from './messages.ts';

/** Looks up an interface string by key; `{{count, number}}` and the like are formatted for the locale. */
export type Translate = TFunction;

const interfaceStrings = createInstance({
  resources: Object.fromEntries(Object.entries(messages).map(([tag, translation]) => [tag, { translation }])),
  fallbackLng: REFERENCE_LANGUAGE,
  initAsync: false,
  interpolation: { escapeValue: false },
});
void interfaceStrings.init();

/** Strings for pages of a locale. Values are inserted as they are: whoever writes HTML escapes. */
export function createTranslate(locale: string): Translate {
  return interfaceStrings.getFixedT(locale);
}

/** Language that `createTranslate` answers in, for `lang` where it differs from the page's. */
export function interfaceLanguage(locale: string): string {
  const chain = interfaceStrings.services.languageUtils.toResolveHierarchy(locale);
  return chain.find((tag: string) => tag in messages) ?? REFERENCE_LANGUAGE;
}
