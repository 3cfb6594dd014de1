/**
 * Makes every page once and gives it to all who want it: the templates and the search index, which
 * works in a process of its own meanwhile.
 */
import type { PageKeys } from '../core/keys/page-keys.ts';
import { recordPages } from '../core/keys/recorded-pages.ts';
import type { Locale } from '../core/locale.ts';
import type { TopicPage } from '../core/pages/page.ts';
import type { SitePages, TopicAddress } from '../core/pages/site-pages.ts';
import type { Settings } from '../core/settings/settings.ts';
import { freeMemory } from '../io/free-memory.ts';
import type { OutputTree } from '../io/output-tree.ts';
import { naming, SEARCH_FOLDER, SHARED_FILES } from '../search/build-search.ts';
import type { BundleBuild, ExpectedIndex } from '../search/locale-bundle.ts';
import { type SearchBuild, startSearch } from '../search/start-search.ts';
import { openRenderer } from '../site/render/open-renderer.ts';
import type { Templates } from '../site/render/prepare-templates.ts';
import { makePlainPages } from './make-plain-pages.ts';
import type { Advance } from './progress.ts';

/** What pages are made from and where they go. */
export interface PagesOrder {
  readonly pages: SitePages;
  readonly keys: PageKeys;
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
  /** Writes all other pages. Status needs memory: where that is scarce, what indexes held should be free by then. */
  others(): Promise<void>;
  /** Ends everything, finished or not. */
  close(): Promise<void>;
}

/** Pages between two looks at what the index has answered, and how the writing goes. */
const PAGES_A_TURN = 16;

/** Gets ready to make all pages that templates lay out, and the search. */
export async function startPages(order: PagesOrder): Promise<PagesUnderWay> {
  const { pages, keys, templates, tree, locales, cacheDir, expected } = order;
  const recorded = recordPages(pages, templates.version);
  const own = oneAtATime(recorded.pages, pages);
  const renderer = await openRenderer(templates.folder, own.pages);
  const store = { cacheDir, version: templates.version };
  const search = startSearch(pages, { store, page: keys.page, edition: keys.edition, expected });
  const bundles: Promise<void>[] = [];
  return {
    topics: async (advance) => {
      const total = locales.reduce((sum, locale) => sum + search.addresses(locale).length, 0);
      let done = 0;
      for (const locale of locales) {
        const bundle = await openBundle(locale);
        for (const address of search.addresses(locale)) {
          await makePage(address, bundle);
          advance(++done, total);
          if (done % PAGES_A_TURN === 0) await tree.ready();
        }
        if (!bundle) continue;
        await bundles.at(-1);
        // What finishing an index takes, and what making pages has left behind, would add up.
        if (!expected) freeMemory();
        bundles.push(handled(writeBundle({ bundle, locale, key: keys.edition(locale) }, tree)));
      }
    },
    search: async () => {
      await Promise.all(bundles);
      await writeShared(search, tree, pages.settings.locales.map(keys.edition).join(' '));
    },
    others: () => {
      own.hide();
      const paths = renderer.plain.filter(({ file }) => belongsTo(file, locales, pages.settings));
      return makePlainPages({ paths, renderer, recorded, tree, cacheDir, version: templates.version });
    },
    close: async () => {
      await search.close();
      await Promise.allSettled(bundles);
    },
  };

  async function openBundle(locale: Locale): Promise<BundleBuild | undefined> {
    const kept = tree.keepFolder(`${SEARCH_FOLDER}/${locale}`, keys.edition(locale));
    return kept ? undefined : search.open(locale);
  }

  async function makePage(address: TopicAddress, bundle: BundleBuild | undefined): Promise<void> {
    const path = renderer.topic(address);
    const key = keys.page(address.assetId);
    const kept = tree.keep(path.file, key);
    const toIndex = bundle && (await bundle.addKept(address)) ? undefined : bundle;
    if (kept && !toIndex) return;
    const page = own.show(address);
    if (toIndex) await naming(address.locale, () => toIndex.add(page));
    if (!kept) tree.write(path.file, await renderer.render(path), key);
  }
}

interface OpenBundle {
  readonly bundle: BundleBuild;
  readonly locale: Locale;
  readonly key: string;
}

async function writeBundle({ bundle, locale, key }: OpenBundle, tree: OutputTree): Promise<void> {
  const files = await naming(locale, () => bundle.finish());
  for (const file of files) tree.put(`${SEARCH_FOLDER}/${locale}/${file.path}`, key, file);
}

async function writeShared(search: SearchBuild, tree: OutputTree, key: string): Promise<void> {
  if (SHARED_FILES.every((path) => tree.keep(`${SEARCH_FOLDER}/${path}`, key))) return;
  for (const file of await search.sharedFiles()) tree.put(`${SEARCH_FOLDER}/${file.path}`, key, file);
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

/** A failure is thrown where the promise is awaited, not before. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** Pages for the templates, with the topic at hand made before they ask for it. */
function oneAtATime(asked: SitePages, pages: SitePages) {
  let shown: { readonly address: TopicAddress; readonly page: TopicPage } | undefined;
  const isShown = ({ locale, assetId }: TopicAddress) =>
    shown?.address.locale === locale && shown.address.assetId === assetId;
  return {
    pages: {
      ...asked,
      getTopic: (address: TopicAddress) => (shown && isShown(address) ? shown.page : asked.getTopic(address)),
    },
    show: (address: TopicAddress): TopicPage => {
      shown = { address, page: pages.getTopic(address) };
      return shown.page;
    },
    hide: () => {
      shown = undefined;
    },
  };
}
