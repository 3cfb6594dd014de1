/**
 * Makes every page once and gives it to all who want it: the templates and the search index, which
 * works in a process of its own meanwhile.
 */
import { setImmediate } from 'node:timers/promises';
import type { Locale } from '../core/locale.ts';
import type { TopicPage } from '../core/page.ts';
import type { SitePages, TopicAddress } from '../core/site-pages.ts';
import type { OutputTree } from '../io/output-tree.ts';
import {
  type BundleBuild,
  naming,
  SEARCH_FOLDER,
  type SearchBuild,
  startSearch,
} from '../search/build-search.ts';
import { openRenderer, type Renderer } from '../site/render/open-renderer.ts';
import type { Advance } from './progress.ts';

/** What pages are made from and where they go. */
export interface PagesOrder {
  readonly pages: SitePages;
  /** Folder of the bundled templates. */
  readonly templates: string;
  readonly tree: OutputTree;
}

/** Pages between two looks at what the index has answered. */
const PAGES_A_TURN = 16;

/** Writes all pages that templates lay out, and the search. */
export async function makePages({ pages, templates, tree }: PagesOrder, advance: Advance): Promise<void> {
  const own = oneAtATime(pages);
  const renderer = await openRenderer(templates, own.pages);
  const search = startSearch(pages);
  const bundles: Promise<void>[] = [];
  const total = pages.topicAddresses().length;
  let done = 0;
  try {
    for (const locale of pages.settings.locales) {
      const bundle = await search.open(locale);
      for (const address of search.addresses(locale)) {
        const page = own.show(address);
        await naming(locale, () => bundle.add(page));
        await writePage(renderer, renderer.topic(address), tree);
        advance(++done, total);
        if (done % PAGES_A_TURN === 0) await setImmediate();
      }
      await bundles.at(-1);
      const written = writeBundle(bundle, locale, tree);
      written.catch(() => {});
      bundles.push(written);
    }
    for (const path of renderer.plain) await writePage(renderer, path, tree);
    await Promise.all(bundles);
    await writeShared(search, tree);
  } finally {
    await Promise.allSettled(bundles);
    await search.close();
  }
}

async function writePage(renderer: Renderer, path: Parameters<Renderer['render']>[0], tree: OutputTree) {
  tree.write(path.file, await renderer.render(path));
}

async function writeBundle(bundle: BundleBuild, locale: Locale, tree: OutputTree): Promise<void> {
  const files = await naming(locale, () => bundle.finish());
  for (const { path, content } of files) tree.write(`${SEARCH_FOLDER}/${locale}/${path}`, content);
}

async function writeShared(search: SearchBuild, tree: OutputTree): Promise<void> {
  for (const { path, content } of await search.sharedFiles()) tree.write(`${SEARCH_FOLDER}/${path}`, content);
}

/** The site's pages, with the topic at hand made before the templates ask for it. */
function oneAtATime(pages: SitePages) {
  let shown: { readonly address: TopicAddress; readonly page: TopicPage } | undefined;
  const isShown = ({ locale, assetId }: TopicAddress) =>
    shown?.address.locale === locale && shown.address.assetId === assetId;
  return {
    pages: {
      ...pages,
      getTopic: (address: TopicAddress) => (shown && isShown(address) ? shown.page : pages.getTopic(address)),
    },
    show: (address: TopicAddress): TopicPage => {
      shown = { address, page: pages.getTopic(address) };
      return shown.page;
    },
  };
}
