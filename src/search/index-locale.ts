/**
 * Makes the files of one locale's bundle: an index of its own, so that every language gets its own
 * stemmer and memory stays that of one locale, and the lists beside it.
 */
import { gunzipSync } from 'node:zlib';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { AssetId } from '../core/asset-id.ts';
import type { Locale } from '../core/locale.ts';
import type { TopicPage } from '../core/pages/page.ts';
import type { SitePages, TopicAddress } from '../core/pages/site-pages.ts';
import type { BundleFile } from '../io/write-bundle.ts';
import { formatFacets } from './facet-list.ts';
import { formatRecords } from './record-list.ts';
import { formatTitleList } from './title-list.ts';
import { topicToRecord } from './topic-record.ts';
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

/**
 * Documents under way to the indexer before `add` waits: while it finishes one locale's index, those of
 * the next one queue up. They are a few kilobytes each.
 */
const MOST_WAITING = 2_000;

/** Files for user interfaces that the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/** The search module for languages without a stemmer. */
const PLAIN_WASM = 'wasm.unknown.pagefind';

const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
const FRAGMENT_MARK = 'pagefind_dcd';

/** An index under way. */
export interface LocaleIndex {
  /** Adds the page of an address; resolves when the next may come. */
  add(page: TopicPage): Promise<void>;
  /** Makes the bundle's files. No page may be added afterwards. */
  finish(): Promise<readonly BundleFile[]>;
}

/** Opens an index. The order in which pages are added shows in its bytes: it is `compareAddresses`'. */
export async function openLocaleIndex(input: BundleInput): Promise<LocaleIndex> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  const rows = new TopicRows();
  const backlog = newBacklog(MOST_WAITING);
  return {
    add: async (page) => {
      const { assetId } = page;
      const names = { titles: input.pages.titles(assetId), tocTitles: input.pages.tocTitles(assetId) };
      rows.add(page, names);
      const added = index.addHTMLFile(topicToRecord(page, names));
      await backlog.add(added.then((answer) => refuse(answer.errors, page.url)));
    },
    finish: async () => {
      await backlog.empty();
      const files = await takeFiles(index);
      await index.deleteIndex();
      return [
        ...files,
        ...listFiles(input, rows.build(input.addresses.map(({ assetId }) => assetId)), files),
      ];
    },
  };
}

/** The order in which pages come into an index: that of their addresses. */
export function compareAddresses(a: TopicAddress, b: TopicAddress): number {
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}

/** Lets `most` pieces of work be pending; the first failure is thrown to whoever waits next. */
function newBacklog(most: number) {
  let pending = 0;
  let failure: { readonly cause: unknown } | undefined;
  let wake = () => {};
  const waitFor = async (count: number) => {
    while (pending > count) await new Promise<void>((resolve) => (wake = resolve));
    if (failure) throw failure.cause;
  };
  return {
    add: (work: Promise<void>) => {
      pending += 1;
      work
        .catch((cause) => {
          failure ??= { cause };
        })
        .finally(() => {
          pending -= 1;
          wake();
        });
      return waitFor(most);
    },
    empty: () => waitFor(0),
  };
}

function refuse(errors: readonly string[], url: string): void {
  if (errors.length > 0) throw new Error(`${url}: ${errors.join('; ')}`);
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
