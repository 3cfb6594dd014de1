/**
 * Makes the files of one locale's bundle: an index of its own, so that every language gets its own
 * stemmer and memory stays that of one locale, and the lists beside it.
 */
import { gunzipSync } from 'node:zlib';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { AssetId } from '../core/asset-id.ts';
import type { Locale } from '../core/locale.ts';
import type { TopicPage } from '../core/page.ts';
import type { SitePages, TopicAddress } from '../core/site-pages.ts';
import type { BundleFile } from '../io/write-bundle.ts';
import { formatFacets } from './facet-list.ts';
import { formatRecords } from './record-list.ts';
import { formatTitleList } from './title-list.ts';
import { type TopicNames, topicToRecord } from './topic-record.ts';
import { type TopicRow, TopicRows } from './topic-rows.ts';

/** What one bundle is made of. */
export interface BundleInput {
  readonly locale: Locale;
  readonly pages: SitePages;
  /** All addresses of the locale in reading order. */
  readonly addresses: readonly TopicAddress[];
  /** The number of each asset, equal in all bundles of a site. */
  readonly numbers: ReadonlyMap<AssetId, number>;
}

/** Documents under way to the indexer: enough to keep it busy, few enough to keep memory flat. */
const IN_FLIGHT = 16;

/** Files for user interfaces that the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/** The search module for languages without a stemmer. */
const PLAIN_WASM = 'wasm.unknown.pagefind';

const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
const FRAGMENT_MARK = 'pagefind_dcd';

/** Makes the files; `onPage` is called after each page, in a fixed order. Throws when an index cannot be made. */
export async function indexLocale(
  input: BundleInput,
  onPage: (page: TopicPage) => void,
): Promise<readonly BundleFile[]> {
  const rows = new TopicRows();
  const files = await withIndex(async (index) => {
    await addPages(index, input, (page, names) => {
      rows.add(page, names);
      onPage(page);
    });
    return takeFiles(index);
  });
  return [...files, ...listFiles(input, rows.build(input.addresses.map(({ assetId }) => assetId)), files)];
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
  onPage: (page: TopicPage, names: TopicNames) => void,
): Promise<void> {
  const sorted = [...addresses].sort(compareAddresses);
  for (let from = 0; from < sorted.length; from += IN_FLIGHT) {
    const added = sorted.slice(from, from + IN_FLIGHT).map(async (address) => {
      const page = pages.getTopic(address);
      const { assetId } = address;
      const names = { titles: pages.titles(assetId), tocTitles: pages.tocTitles(assetId) };
      onPage(page, names);
      const { errors } = await index.addHTMLFile(topicToRecord(page, names));
      if (errors.length > 0) throw new Error(`${page.url}: ${errors.join('; ')}`);
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

function listFiles(
  { locale, pages, numbers }: BundleInput,
  rows: readonly TopicRow[],
  files: readonly BundleFile[],
): readonly BundleFile[] {
  const ids = new Map(files.flatMap(fragmentId));
  return [
    { path: 'titles.json', content: formatTitleList(rows, locale, pages.settings.locales) },
    { path: 'records.json', content: formatRecords(rows.map(({ path }) => getIn(ids, `/${path}`))) },
    { path: 'assets.json', content: JSON.stringify(rows.map(({ assetId }) => getIn(numbers, assetId))) },
    { path: 'facets.json', content: formatFacets(rows) },
  ];
}

/** The address in a document of the index, with the document's ID. */
function fragmentId({ path, content }: BundleFile): readonly (readonly [string, string])[] {
  const id = FRAGMENT.exec(path)?.[1];
  if (id === undefined || typeof content === 'string') return [];
  const text = gunzipSync(content).toString('utf8').slice(FRAGMENT_MARK.length);
  return [[(JSON.parse(text) as { readonly url: string }).url, id]];
}

function getIn<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The index does not have ${String(key)}`);
  return value;
}

function compareAddresses(a: TopicAddress, b: TopicAddress): number {
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}
