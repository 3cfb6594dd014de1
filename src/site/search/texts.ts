/**
 * The words of the search dialog. They stand in the page as data, because the dialog itself is made by
 * script when it opens first; that must not wait for the network, nor fail with it.
 */
import type { Translate } from '../../i18n/translate.ts';

/** Words of the dialog in the reader's language. */
export interface SearchTexts {
  readonly title: string;
  readonly label: string;
  readonly placeholder: string;
  readonly close: string;
  readonly results: string;
  readonly hint: string;
  readonly loading: string;
  readonly none: string;
  readonly noneHint: string;
  readonly error: string;
  readonly errorHint: string;
  /** `{total}` stands for the number of results. */
  readonly found: string;
  readonly all: string;
  readonly move: string;
  readonly go: string;
  readonly toc: string;
}

/** Collects the words. */
export function searchTexts(t: Translate): SearchTexts {
  return {
    title: t('search.title'),
    label: t('search.label'),
    placeholder: t('search.placeholder'),
    close: t('search.close'),
    results: t('search.results'),
    hint: t('search.hint'),
    loading: t('search.loading'),
    none: t('search.none'),
    noneHint: t('search.noneHint'),
    error: t('search.error'),
    errorHint: t('search.errorHint'),
    found: t('search.found', { total: '{total}' }),
    all: t('search.all'),
    move: t('search.move'),
    go: t('search.go'),
    toc: t('nav.wholeToc'),
  };
}

/** Words as the content of a data block; `<` must not end it early. */
export function textsToJson(texts: SearchTexts): string {
  return JSON.stringify(texts).replaceAll('<', '\\u003c');
}
