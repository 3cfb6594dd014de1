/**
 * Makes every page once and gives it to all who want it: the templates and the search index, which
 * works in a process of its own meanwhile.
 */
import { join } from 'node:path';
import type { AssetKeys } from '../core/keys/asset-keys.ts';
import { buildPageKeys, type KeptPageKeys } from '../core/keys/page-keys.ts';
import { recordPages } from '../core/keys/recorded-pages.ts';
import type { Locale } from '../core/locale.ts';
import type { TopicPage } from '../core/pages/page.ts';
import { rememberTopic } from '../core/pages/remember-topic.ts';
import type { SitePages } from '../core/pages/site-pages.ts';
import type { Settings } from '../core/settings/settings.ts';
import { readKeptJson, writeKeptJson } from '../io/cache/kept-json.ts';
import type { OutputTree } from '../io/output-tree.ts';
import type { ExpectedIndex } from '../search/locale-bundle.ts';
import { entryOf } from '../search/search-entry.ts';
import { startSearch } from '../search/start-search.ts';
import { openRenderer } from '../site/render/open-renderer.ts';
import type { Templates } from '../site/render/prepare-templates.ts';
import { makePlainPages } from './make-plain-pages.ts';
import { startTopics } from './make-topics.ts';
import type { Advance } from './progress.ts';
import { writeShared } from './write-search.ts';

/** What pages are made from and where they go. */
export interface PagesOrder {
  readonly pages: SitePages;
  readonly assets: AssetKeys;
  readonly templates: Templates;
  readonly tree: OutputTree;
  /** Locales whose pages are made; what the whole site shares is made always. */
  readonly locales: readonly Locale[];
  /** What is kept for the next build; absolute. */
  readonly cacheDir: string;
  readonly expected: ExpectedIndex | undefined;
}

/** Pages being made, those of topics first. What stands in the tree with its key stays. */
export interface PagesUnderWay {
  /** Writes the pages of topics, and gives them to the index. */
  topics(advance: Advance): Promise<void>;
  /** Waits for the index, and writes what it has made. */
  search(): Promise<void>;
  /** Writes all other pages. */
  others(): Promise<void>;
  /** Ends everything, finished or not. */
  close(): Promise<void>;
}

/** Gets ready to make all pages that templates lay out, and the search. */
export async function startPages(order: PagesOrder): Promise<PagesUnderWay> {
  const { templates, tree, locales, cacheDir, expected } = order;
  const { version } = templates;
  const pages = rememberTopic(order.pages);
  const { keys, keepKeys } = openKeys(order, pages);
  const recorded = recordPages(pages, version);
  const renderer = await openRenderer(templates.folder, recorded.pages);
  const search = startSearch(pages, { store: { cacheDir, version }, ...keys, expected });
  const topics = startTopics({ pages, keys, renderer, search, tree, locales, first: expected?.locale });
  return {
    topics: async (advance) => {
      await topics.make(advance);
      keepKeys();
    },
    search: async () => {
      await writeShared(search, tree, keys.site);
      await Promise.all(topics.bundles);
    },
    others: () => {
      const paths = renderer.plain.filter(({ file }) => belongsTo(file, locales, pages.settings));
      return makePlainPages({ paths, renderer, recorded, tree, cacheDir, version });
    },
    close: async () => {
      await search.close();
      await Promise.allSettled(topics.bundles);
    },
  };
}

/** Keys of pages, with those that the last build has kept. */
function openKeys({ cacheDir, templates, assets }: PagesOrder, pages: SitePages) {
  const { version } = templates;
  const file = join(cacheDir, 'page-keys.json');
  const kept = readKeptJson<KeptPageKeys>(file, version);
  const entry = (page: TopicPage) => {
    const { record, ...rest } = entryOf(pages, page);
    return { text: record.content, url: record.url, ...rest };
  };
  const keys = buildPageKeys({ pages, assets, maker: version, kept, entryOf: entry });
  return { keys, keepKeys: () => writeKeptJson(file, version, keys.toKeep()) };
}

/** Whether a file is one of these locales' or of the whole site. */
export function belongsTo(
  path: string,
  locales: readonly Locale[],
  site: Pick<Settings, 'locales'>,
): boolean {
  const [top = ''] = path.split('/');
  return !site.locales.some((locale) => locale === top && !locales.includes(locale));
}
