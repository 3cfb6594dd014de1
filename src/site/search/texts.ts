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
  readonly offline: string;
  readonly offlineHint: string;
  /** `{total}` stands for the number of results. */
  readonly found: string;
  readonly all: string;
  readonly move: string;
  readonly go: string;
  readonly toc: string;
  readonly scope: string;
  readonly scopeFirst: string;
  readonly scopeMine: string;
  readonly scopeAll: string;
  /** `{language}` stands for the name of a language, here and below. */
  readonly foundIn: string;
  readonly onlyIn: string;
  readonly shownIn: string;
  readonly editions: string;
  readonly corrected: string;
  readonly suggestion: string;
  readonly leftOut: string;
  /** `{total}` stands for the number of results with all words. */
  readonly whole: string;
  readonly recent: string;
  readonly forget: string;
  readonly popular: string;
}

/** Words of what narrows and sorts results. */
export interface FacetTexts {
  readonly part: string;
  readonly allParts: string;
  readonly translation: string;
  readonly anyTranslation: string;
  readonly human: string;
  readonly machine: string;
  readonly status: string;
  readonly anyStatus: string;
  readonly current: string;
  readonly outdated: string;
  readonly missing: string;
  readonly sort: string;
  readonly relevance: string;
  readonly date: string;
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
    offline: t('search.offline'),
    offlineHint: t('search.offlineHint'),
    found: t('search.found', { total: '{total}' }),
    all: t('search.all'),
    move: t('search.move'),
    go: t('search.go'),
    toc: t('nav.wholeToc'),
    scope: t('search.scope'),
    scopeFirst: t('search.scopeFirst'),
    scopeMine: t('search.scopeMine'),
    scopeAll: t('search.scopeAll'),
    foundIn: t('search.foundIn', { language: '{language}' }),
    onlyIn: t('nav.onlyIn', { language: '{language}' }),
    shownIn: t('search.shownIn', { language: '{language}' }),
    editions: t('search.editions'),
    corrected: t('search.corrected'),
    suggestion: t('search.suggestion'),
    leftOut: t('search.leftOut'),
    whole: t('search.whole', { total: '{total}' }),
    recent: t('search.recent'),
    forget: t('search.forget'),
    popular: t('search.popular'),
  };
}

/** Collects the words of the search page alone. */
export function facetTexts(t: Translate): FacetTexts {
  return {
    part: t('search.part'),
    allParts: t('search.allParts'),
    translation: t('search.translation'),
    anyTranslation: t('search.anyTranslation'),
    human: t('search.human'),
    machine: t('search.machine'),
    status: t('search.status'),
    anyStatus: t('search.anyStatus'),
    current: t('status.current'),
    outdated: t('status.outdated'),
    missing: t('status.missing'),
    sort: t('search.sort'),
    relevance: t('search.relevance'),
    date: t('search.date'),
  };
}

/** Reads the words from the page. */
export function readSearchTexts(): SearchTexts {
  return JSON.parse(document.getElementById('search-texts')?.textContent ?? '{}') as SearchTexts;
}

/** Words as the content of a data block; `<` must not end it early. */
export function textsToJson(texts: SearchTexts | FacetTexts): string {
  return JSON.stringify(texts).replaceAll('<', '\\u003c');
}
