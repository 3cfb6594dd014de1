/** Builds the search of a site in one go. */
import { join } from 'node:path';
import type { Locale } from '../core/locale.ts';
import type { SitePages } from '../core/pages/site-pages.ts';
import { writeBundle } from '../io/write-bundle.ts';
import { startSearch } from './start-search.ts';

/** What was written for a locale. */
export interface LocaleSearchReport {
  readonly locale: Locale;
  /** Topics of its own; others stand in the index by their titles only. */
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/** What was written, in the order of the site's locales. */
export interface SearchReport {
  readonly locales: readonly LocaleSearchReport[];
}

/** Called after each page with how many of all are in an index. */
type OnProgress = (done: number, total: number) => void;

/** Folder of all bundles. */
export const SEARCH_FOLDER = '_search';

/** What all bundles share, below that folder. */
export const SHARED_FILES: readonly string[] = ['languages.json'];

/**
 * Writes `<outDir>/_search/<locale>/` for every locale of the site, and `<outDir>/_search/languages.json`.
 * Throws when an index cannot be made or written, naming the locale, with the reason as cause.
 */
export async function buildSearch(
  pages: SitePages,
  outDir: string,
  onProgress: OnProgress = () => {},
): Promise<SearchReport> {
  const search = startSearch(pages);
  const locales: LocaleSearchReport[] = [];
  const total = pages.topicAddresses().length;
  let done = 0;
  try {
    for (const locale of pages.settings.locales) {
      const addresses = search.addresses(locale);
      const written = await naming(locale, async () => {
        const bundle = await search.open(locale);
        for (const address of addresses) {
          await bundle.add(pages.getTopic(address));
          onProgress(++done, total);
        }
        return writeBundle(join(outDir, SEARCH_FOLDER, locale), await bundle.finish());
      });
      locales.push({ locale, pages: addresses.filter(({ fallback }) => !fallback).length, ...written });
    }
    await writeBundle(join(outDir, SEARCH_FOLDER), await search.sharedFiles());
  } finally {
    await search.close();
  }
  return { locales };
}

/** Failures name the locale, with the reason as cause. */
export async function naming<T>(locale: Locale, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new Error(`The search index of "${locale}" could not be built`, { cause });
  }
}
