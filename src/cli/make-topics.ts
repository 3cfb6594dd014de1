/** Makes the pages of topics, locale after locale, and gives each to the templates and to its locale's index. */
import type { PageKeys } from '../core/keys/page-keys.ts';
import type { Locale } from '../core/locale.ts';
import type { SitePages, TopicAddress } from '../core/pages/site-pages.ts';
import { freeMemory } from '../io/free-memory.ts';
import type { OutputTree } from '../io/output-tree.ts';
import { naming, SEARCH_FOLDER } from '../search/build-search.ts';
import type { BundleBuild } from '../search/locale-bundle.ts';
import type { SearchBuild } from '../search/start-search.ts';
import type { Renderer } from '../site/render/open-renderer.ts';
import type { Advance } from './progress.ts';
import { writeBundle } from './write-search.ts';

/** What topic pages are made with. */
export interface TopicsOrder {
  readonly pages: SitePages;
  readonly keys: PageKeys;
  readonly renderer: Renderer;
  readonly search: SearchBuild;
  readonly tree: OutputTree;
  readonly locales: readonly Locale[];
  /** The locale whose index is expected: to make its files takes longest of all, so it comes first. */
  readonly first: Locale | undefined;
}

/** Topic pages under way. */
export interface TopicsUnderWay {
  /** Makes all pages. What stands in the tree with its key stays. */
  make(advance: Advance): Promise<void>;
  /** Search bundles that have all their pages, each until its files are written. */
  readonly bundles: readonly Promise<void>[];
}

/** Pages between two looks at what the index has answered, and how the writing goes. */
const PAGES_A_TURN = 16;
/** So many pages leave little behind. */
const FEW = 200;

/** Gets ready to make topic pages. */
export function startTopics(order: TopicsOrder): TopicsUnderWay {
  const { locales, first, keys, tree } = order;
  const bundles: Promise<void>[] = [];
  const inOrder = first === undefined ? locales : [first, ...locales.filter((locale) => locale !== first)];
  const make = async (advance: Advance) => {
    const onPage = countPages(order, advance);
    let isLittered = false;
    for (const locale of inOrder) {
      const bundle = await openBundle(order, locale);
      if (bundle && isLittered) freeMemory();
      const made = await makeLocale(order, { locale, bundle, onPage });
      if (!bundle) continue;
      await bundles.at(-1);
      // What finishing an index takes, and what making pages has left behind, would add up. Few pages leave little;
      // where it is the only index, nobody is to wait for that to be freed.
      isLittered = made <= FEW;
      if (!isLittered) freeMemory();
      bundles.push(writeBundle({ bundle, locale, key: keys.edition(locale) }, tree));
    }
  };
  return { make, bundles };
}

function countPages({ search, locales, tree }: TopicsOrder, advance: Advance): () => Promise<void> {
  const total = locales.reduce((sum, locale) => sum + search.addresses(locale).length, 0);
  let done = 0;
  return async () => {
    advance(++done, total);
    if (done % PAGES_A_TURN === 0) await tree.ready();
  };
}

async function openBundle(order: TopicsOrder, locale: Locale): Promise<BundleBuild | undefined> {
  const { tree, keys, search } = order;
  const stands = tree.keepFolder(`${SEARCH_FOLDER}/${locale}`, () => keys.edition(locale));
  return stands ? undefined : search.open(locale);
}

interface LocalePages {
  readonly locale: Locale;
  readonly bundle: BundleBuild | undefined;
  readonly onPage: () => Promise<void>;
}

/** Returns how many pages had to be made. */
async function makeLocale(order: TopicsOrder, { locale, bundle, onPage }: LocalePages): Promise<number> {
  let made = 0;
  for (const address of order.search.addresses(locale)) {
    made += await makePage(order, address, bundle);
    await onPage();
  }
  return made;
}

/** Returns how many pages had to be made for it. */
async function makePage(
  { pages, keys, renderer, tree }: TopicsOrder,
  address: TopicAddress,
  bundle: BundleBuild | undefined,
): Promise<0 | 1> {
  const path = renderer.topic(address);
  const key = keys.page(address);
  const stands = tree.keep(path.file, key);
  const toIndex = bundle && (await bundle.addKept(address)) ? undefined : bundle;
  if (toIndex) await naming(address.locale, () => toIndex.add(pages.getTopic(address)));
  if (!stands) tree.write(path.file, await renderer.render(path), key);
  return stands && !toIndex ? 0 : 1;
}
