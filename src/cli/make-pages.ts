/**
 * Makes every page once and gives it to all who want it: the templates and the search index, which
 * works in a process of its own meanwhile.
 */
import { join } from 'node:path';
import type { AssetKeys } from '../core/keys/asset-keys.ts';
import { buildPageKeys, type KeptPageKeys } from '../core/keys/page-keys.ts';
import { recordPages } from '../core/keys/recorded-pages.ts';
import type { Locale } from '../core/locale.ts';
import { rememberTopic } from '../core/pages/remember-topic.ts';
import type { SitePages, TopicAddress } from '../core/pages/site-pages.ts';
import type { Settings } from '../core/settings/settings.ts';
import { readKeptJson, writeKeptJson } from '../io/cache/kept-json.ts';
import { freeMemory } from '../io/free-memory.ts';
import type { OutputTree } from '../io/output-tree.ts';
import { naming, SEARCH_FOLDER } from '../search/build-search.ts';
import type { BundleBuild, ExpectedIndex } from '../search/locale-bundle.ts';
import { entryOf } from '../search/search-entry.ts';
import { startSearch } from '../search/start-search.ts';
import { openRenderer } from '../site/render/open-renderer.ts';
import type { Templates } from '../site/render/prepare-templates.ts';
import { makePlainPages } from './make-plain-pages.ts';
import type { Advance } from './progress.ts';
import { writeBundle, writeShared } from './write-search.ts';

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

/** Pages between two looks at what the index has answered, and how the writing goes. */
const PAGES_A_TURN = 16;
/** So many pages leave little behind. */
const FEW = 200;

/** Gets ready to make all pages that templates lay out, and the search. */
export async function startPages(order: PagesOrder): Promise<PagesUnderWay> {
  const { templates, tree, locales, cacheDir, expected } = order;
  const { version } = templates;
  const pages = rememberTopic(order.pages);
  const keysFile = join(cacheDir, 'page-keys.json');
  const kept = readKeptJson<KeptPageKeys>(keysFile, version);
  const keys = buildPageKeys({
    ...{ pages, assets: order.assets, maker: version, kept },
    entryOf: (page) => {
      const { record, ...rest } = entryOf(pages, page);
      return { text: record.content, url: record.url, ...rest };
    },
  });
  const recorded = recordPages(pages, version);
  const renderer = await openRenderer(templates.folder, recorded.pages);
  const search = startSearch(pages, { store: { cacheDir, version }, ...keys, expected });
  const bundles: Promise<void>[] = [];
  return {
    topics: async (advance) => {
      const total = locales.reduce((sum, locale) => sum + search.addresses(locale).length, 0);
      let done = 0;
      let isLittered = false;
      for (const locale of inOrder(locales, expected?.locale)) {
        const bundle = await openBundle(locale);
        if (bundle && isLittered) freeMemory();
        let made = 0;
        for (const address of search.addresses(locale)) {
          made += await makePage(address, bundle);
          advance(++done, total);
          if (done % PAGES_A_TURN === 0) await tree.ready();
        }
        if (!bundle) continue;
        await bundles.at(-1);
        // What finishing an index takes, and what making pages has left behind, would add up. Few pages leave little;
        // where it is the only index, nobody is to wait for that to be freed.
        isLittered = made <= FEW;
        if (!isLittered) freeMemory();
        bundles.push(writeBundle({ bundle, locale, key: keys.edition(locale) }, tree));
      }
      writeKeptJson(keysFile, version, keys.toKeep());
    },
    search: async () => {
      await writeShared(search, tree, keys.site);
      await Promise.all(bundles);
    },
    others: () => {
      const paths = renderer.plain.filter(({ file }) => belongsTo(file, locales, pages.settings));
      return makePlainPages({ paths, renderer, recorded, tree, cacheDir, version });
    },
    close: async () => {
      await search.close();
      await Promise.allSettled(bundles);
    },
  };

  async function openBundle(locale: Locale): Promise<BundleBuild | undefined> {
    const stands = tree.keepFolder(`${SEARCH_FOLDER}/${locale}`, () => keys.edition(locale));
    return stands ? undefined : search.open(locale);
  }

  /** Returns how many pages had to be made for it. */
  async function makePage(address: TopicAddress, bundle: BundleBuild | undefined): Promise<0 | 1> {
    const path = renderer.topic(address);
    const key = keys.page(address);
    const stands = tree.keep(path.file, key);
    const toIndex = bundle && (await bundle.addKept(address)) ? undefined : bundle;
    if (toIndex) await naming(address.locale, () => toIndex.add(pages.getTopic(address)));
    if (!stands) tree.write(path.file, await renderer.render(path), key);
    return stands && !toIndex ? 0 : 1;
  }
}

/** The locale whose index is expected comes first: to make its files takes longest of all that is left to do. */
function inOrder(locales: readonly Locale[], first: Locale | undefined): readonly Locale[] {
  return first === undefined ? locales : [first, ...locales.filter((locale) => locale !== first)];
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
