/**
 * Builds the search of a site: one Pagefind bundle per locale, each by an index of its own, so that
 * every language gets its own stemmer and memory stays that of one locale. The same pages give the
 * same bytes.
 */
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { AssetId } from '../core/asset-id.ts';
import type { Locale } from '../core/locale.ts';
import type { TopicPage } from '../core/page.ts';
import type { SitePages, TopicAddress } from '../core/site-pages.ts';
import { readLanguageWords } from './read-language-words.ts';
import { formatTitleList } from './title-list.ts';
import { TitleListBuilder } from './title-list-builder.ts';
import { recordTitle, topicToRecord } from './topic-record.ts';
import { type BundleFile, writeBundle } from './write-bundle.ts';

/** What was written for a locale. */
export interface LocaleSearchReport {
  readonly locale: Locale;
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

/** Documents under way to the indexer: enough to keep it busy, few enough to keep memory flat. */
const IN_FLIGHT = 16;

/** Files for user interfaces that the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/** The search module for languages without a stemmer. */
const PLAIN_WASM = 'wasm.unknown.pagefind';

/**
 * Writes `<outDir>/_search/<locale>/` for every locale of the site; fallback pages stay out. Throws when
 * an index cannot be made or written, naming the locale, with the reason as cause.
 */
export async function buildSearch(
  pages: SitePages,
  outDir: string,
  onProgress: OnProgress = () => {},
): Promise<SearchReport> {
  const addresses = pages.topicAddresses().filter(({ fallback }) => !fallback);
  const numbers = numberAssets(addresses);
  const locales: LocaleSearchReport[] = [];
  let done = 0;
  try {
    for (const locale of pages.settings.locales) {
      const own = addresses.filter((address) => address.locale === locale).sort(compareAddresses);
      const files = await buildBundle({ locale, pages, addresses: own, numbers }, () => {
        done += 1;
        onProgress(done, addresses.length);
      });
      locales.push({
        locale,
        pages: own.length,
        ...(await writeBundle(bundleFolder(outDir, locale), files)),
      });
    }
  } finally {
    await close();
  }
  return { locales };
}

/** What one bundle is made of. */
interface BundleInput {
  readonly locale: Locale;
  readonly pages: SitePages;
  /** Addresses of the locale's own topics, sorted: the index depends on their order. */
  readonly addresses: readonly TopicAddress[];
  readonly numbers: ReadonlyMap<AssetId, number>;
}

async function buildBundle(input: BundleInput, onPage: () => void): Promise<readonly BundleFile[]> {
  try {
    const titles = new TitleListBuilder();
    const files = await withIndex(async (index) => {
      await addPages(index, input, (page, title) => {
        titles.add(page, title);
        onPage();
      });
      return takeFiles(index);
    });
    return [
      ...files,
      { path: 'titles.json', content: formatTitleList(titles.build(input.numbers)) },
      { path: 'words.json', content: JSON.stringify(await readLanguageWords(input.locale)) },
    ];
  } catch (cause) {
    throw new Error(`The search index of "${input.locale}" could not be built`, { cause });
  }
}

async function withIndex<T>(use: (index: PagefindIndex) => Promise<T>): Promise<T> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  try {
    return await use(index);
  } finally {
    await index.deleteIndex();
  }
}

async function addPages(
  index: PagefindIndex,
  { pages, addresses }: BundleInput,
  onPage: (page: TopicPage, title: string) => void,
): Promise<void> {
  for (let from = 0; from < addresses.length; from += IN_FLIGHT) {
    const added = addresses.slice(from, from + IN_FLIGHT).map(async (address) => {
      const page = pages.getTopic(address);
      const titles = pages.titles(address.assetId);
      const { errors } = await index.addHTMLFile(topicToRecord(page, titles));
      if (errors.length > 0) throw new Error(`${page.url}: ${errors.join('; ')}`);
      onPage(page, recordTitle(page, titles));
    });
    await Promise.all(added);
  }
}

async function takeFiles(index: PagefindIndex): Promise<readonly BundleFile[]> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(errors.join('; '));
  const stemmed = files.some(({ path }) => /^wasm\./.test(path) && path !== PLAIN_WASM);
  return files.filter(({ path }) => !UNUSED.test(path) && !(stemmed && path === PLAIN_WASM));
}

function numberAssets(addresses: readonly TopicAddress[]): ReadonlyMap<AssetId, number> {
  const ids = [...new Set(addresses.map(({ assetId }) => assetId))].sort();
  return new Map(ids.map((id, number) => [id, number]));
}

function compareAddresses(a: TopicAddress, b: TopicAddress): number {
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}

function bundleFolder(outDir: string, locale: Locale): string {
  return join(outDir, '_search', locale);
}
