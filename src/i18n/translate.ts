/**
 * Interface strings for any content locale: its own, else its language's, else English
 * (`pt-BR`, `pt`, `en`). Keys are checked by the compiler against `en.json`.
 */
import { createInstance, type TFunction } from 'i18next';
import { isPseudoLocale } from '../core/pseudo/pseudo-locale.ts';
import { pseudoText } from '../core/pseudo/pseudo-text.ts';
import { remember } from '../core/remember.ts';
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
export const createTranslate: (locale: string) => Translate = remember((locale: string) => {
  const translate = interfaceStrings.getFixedT(locale);
  return rememberShort(isPseudoLocale(locale) ? pseudoTranslate(translate) : translate);
});

/** Longest question that is remembered with its values. */
const SHORT = 120;

/** Strings are looked up once: pages ask for the same hundred thousands of times. */
function rememberShort(translate: Translate): Translate {
  const find = remember((question: string) => Reflect.apply(translate, undefined, JSON.parse(question)));
  const plain = remember((key: string) => Reflect.apply(translate, undefined, [key]));
  return new Proxy(translate, {
    apply: (target, self, given: unknown[]) => {
      if (given.length === 1 && typeof given[0] === 'string') return plain(given[0]);
      const question = JSON.stringify(given);
      return question.length <= SHORT ? find(question) : Reflect.apply(target, self, given);
    },
  });
}

/** Strings of the pseudo-locale: whatever the interface shows plain does not come from here. */
function pseudoTranslate(translate: Translate): Translate {
  const pseudo = (value: unknown): unknown => {
    if (typeof value === 'string') return pseudoText(value);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, pseudo(text)]));
  };
  return new Proxy(translate, { apply: (target, self, given) => pseudo(Reflect.apply(target, self, given)) });
}

/** Language that `createTranslate` answers in, for `lang` where it differs from the page's. */
export const interfaceLanguage: (locale: string) => string = remember((locale: string) => {
  const chain = interfaceStrings.services.languageUtils.toResolveHierarchy(locale);
  return chain.find((tag: string) => tag in messages) ?? REFERENCE_LANGUAGE;
});
