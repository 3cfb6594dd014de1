/**
 * Builds the search of a site: one bundle per locale, and what they share. The same pages give the same
 * bytes; a topic that changes changes the bundle of its locale, and those of its twins when its title does.
 */
import { join } from 'node:path';
import { close } from 'pagefind';
import type { AssetId } from '../core/asset-id.ts';
import type { Locale } from '../core/locale.ts';
import type { SitePages, TopicAddress } from '../core/site-pages.ts';
import { writeBundle } from '../io/write-bundle.ts';
import { type BundleInput, indexLocale } from './index-locale.ts';
import { LanguageLearner } from './language-learner.ts';
import { formatLanguages } from './languages-file.ts';
import { readLanguageWords } from './read-language-words.ts';

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
const SEARCH_FOLDER = '_search';

/**
 * Writes `<outDir>/_search/<locale>/` for every locale of the site, and `<outDir>/_search/languages.json`.
 * Throws when an index cannot be made or written, naming the locale, with the reason as cause.
 */
export async function buildSearch(
  pages: SitePages,
  outDir: string,
  onProgress: OnProgress = () => {},
): Promise<SearchReport> {
  const addresses = pages.topicAddresses();
  const numbers = numberAssets(addresses);
  const learner = new LanguageLearner(pages.settings.locales);
  const locales: LocaleSearchReport[] = [];
  let done = 0;
  try {
    for (const locale of pages.settings.locales) {
      const own = addresses.filter((address) => address.locale === locale);
      const input = { locale, pages, addresses: own, numbers };
      const report = await writeLocale(input, join(outDir, SEARCH_FOLDER, locale), learner, () => {
        done += 1;
        onProgress(done, addresses.length);
      });
      locales.push(report);
    }
  } finally {
    await close();
  }
  await writeBundle(join(outDir, SEARCH_FOLDER), [
    { path: 'languages.json', content: await languagesOf(pages, learner) },
  ]);
  return { locales };
}

async function writeLocale(
  input: BundleInput,
  folder: string,
  learner: LanguageLearner,
  onPage: () => void,
): Promise<LocaleSearchReport> {
  const { locale, addresses } = input;
  let position = 0;
  try {
    const files = await indexLocale(input, (page) => {
      if (!page.fallback && learner.wants(position, addresses.length)) learner.add(page);
      position += 1;
      onPage();
    });
    const pages = addresses.filter(({ fallback }) => !fallback).length;
    return { locale, pages, ...(await writeBundle(folder, files)) };
  } catch (cause) {
    throw new Error(`The search index of "${locale}" could not be built`, { cause });
  }
}

async function languagesOf(pages: SitePages, learner: LanguageLearner): Promise<string> {
  const { locales } = pages.settings;
  const words = await Promise.all(
    locales.map(async (locale) => [locale, await readLanguageWords(locale)] as const),
  );
  return formatLanguages({ locales, words: Object.fromEntries(words), profile: learner.build() });
}

/** Numbers follow the order of the IDs, as those of `ids.json` do. */
function numberAssets(addresses: readonly TopicAddress[]): ReadonlyMap<AssetId, number> {
  const ids = [...new Set(addresses.map(({ assetId }) => assetId))].sort();
  return new Map(ids.map((id, number) => [id, number]));
}
