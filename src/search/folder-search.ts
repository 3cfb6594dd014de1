/** The search of a built site in a folder, for the command line and for measuring. */
import type { IdList } from '../core/addresses/id-list.ts';
import type { Locale } from '../core/locale.ts';
import type { Question } from './client/read-question.ts';
import { createSiteSearch, type SiteSearch } from './client/site-search.ts';
import { diskFiles } from './disk-files.ts';
import type { Languages } from './languages-file.ts';

/** A topic in the answer to a query. */
export interface SearchHit {
  readonly rank: number;
  readonly assetId: string;
  /** Language of the page behind the address; not the reader's where the topic has no such edition. */
  readonly locale: Locale;
  /** Address below the reader's locale, without the last slash. */
  readonly slug: string;
  readonly title: string;
  /** Language in which the words were found. */
  readonly foundIn: Locale;
  readonly score: number;
}

/** The answer to a query. */
export interface SearchAnswer {
  readonly query: string;
  readonly corrected?: string;
  readonly suggestion?: string;
  /** Words that no text has. */
  readonly leftOut?: readonly string[];
  /** Whether there may be more than can be told at once. */
  readonly more?: true;
  readonly hits: readonly SearchHit[];
}

/** Answers a question for readers of a locale, the site's first one when none is given. */
export interface FolderSearch {
  (question: Question, locale: string | undefined, limit: number): Promise<SearchAnswer>;
  /** The site's, in the order of its settings. */
  readonly locales: readonly Locale[];
}

/** The locale of a name in any case, the first one without a name; `undefined` when the site does not have it. */
export function findLocale(locales: readonly Locale[], name: string | undefined): Locale | undefined {
  return name === undefined ? locales[0] : locales.find((one) => one.toLowerCase() === name.toLowerCase());
}

/** Opens the site in a folder. Throws when it has no search, or is asked for a locale that it does not have. */
export async function openFolderSearch(folder: string): Promise<FolderSearch> {
  const files = diskFiles(folder);
  const { locales } = (await files.readJson('_search/languages.json').catch((cause: unknown) => {
    throw new Error(`There is no built site with a search in \`${folder}\`.`, { cause });
  })) as Pick<Languages, 'locales'>;
  const { assets } = (await files.readJson('ids.json')) as IdList;
  const open = new Map<Locale, SiteSearch>();
  const search = async (question: Question, name: string | undefined, limit: number) => {
    const locale = findLocale(locales, name);
    if (locale === undefined)
      throw new Error(`\`${name}\` is no locale of this site; it has ${locales.join(', ')}.`);
    const site = open.get(locale) ?? createSiteSearch(files, locale, `/${locale}/`);
    open.set(locale, site);
    return answer(site, question, { limit, assets });
  };
  return Object.assign(search, { locales });
}

async function answer(
  search: SiteSearch,
  question: Question,
  { limit, assets }: { readonly limit: number; readonly assets: readonly string[] },
): Promise<SearchAnswer> {
  const { found, corrected, suggestion, leftOut, more } = await search.answer(question);
  const { titles, assets: numbers } = await search.bundle();
  const own = await numbers();
  const hits = found.slice(0, limit).flatMap(({ row, score, foundIn }, at) => {
    const entry = titles[row];
    const assetId = assets[own[row] ?? -1];
    if (!entry || assetId === undefined) return [];
    const slug = decodeURIComponent(entry.path.replace(/\/$/, ''));
    const { locale, title } = entry;
    return [{ rank: at + 1, assetId, locale, slug, title, foundIn, score: Number(score.toFixed(4)) }];
  });
  return {
    query: question.query,
    ...(corrected !== undefined && { corrected }),
    ...(suggestion !== undefined && { suggestion }),
    ...(leftOut.length > 0 && { leftOut }),
    ...(more && { more }),
    hits,
  };
}
