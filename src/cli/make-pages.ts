/**
 * Makes every page once and gives it to all who want it: the templates and the search index, which
 * works in a process of its own meanwhile.
 */
import type { PageKeys } from '../core/keys/page-keys.ts';
import type { Locale } from '../core/locale.ts';
import type { TopicPage } from '../core/pages/page.ts';
import type { SitePages, TopicAddress } from '../core/pages/site-pages.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { OutputTree } from '../io/output-tree.ts';
import {
  type BundleBuild,
  naming,
  SEARCH_FOLDER,
  type SearchBuild,
  SHARED_FILES,
  startSearch,
} from '../search/build-search.ts';
import { openRenderer } from '../site/render/open-renderer.ts';
import type { Advance } from './progress.ts';

/** What pages are made from and where they go. */
export interface PagesOrder {
  readonly pages: SitePages;
  readonly keys: PageKeys;
  /** Folder of the bundled templates. */
  readonly templates: string;
  readonly tree: OutputTree;
  /** Locales whose pages are made; what the whole site shares is made always. */
  readonly locales: readonly Locale[];
}

/** Pages between two looks at what the index has answered, and how the writing goes. */
const PAGES_A_TURN = 16;

/** Writes all pages that templates lay out, and the search; what stands there with its key stays. */
export async function makePages(
  { pages, keys, templates, tree, locales }: PagesOrder,
  advance: Advance,
): Promise<void> {
  const own = oneAtATime(pages);
  const renderer = await openRenderer(templates, own.pages);
  const search = startSearch(pages);
  const bundles: Promise<void>[] = [];
  const total = locales.reduce((sum, locale) => sum + search.addresses(locale).length, 0);
  let done = 0;
  try {
    for (const locale of locales) {
      const key = keys.edition(locale);
      const bundle = tree.keepFolder(`${SEARCH_FOLDER}/${locale}`, key)
        ? undefined
        : await search.open(locale);
      for (const address of search.addresses(locale)) {
        advance(++done, total);
        const path = renderer.topic(address);
        const pageKey = keys.page(address.assetId);
        const kept = tree.keep(path.file, pageKey);
        if (kept && !bundle) continue;
        const page = own.show(address);
        if (bundle) await naming(locale, () => bundle.add(page));
        if (!kept) tree.write(path.file, await renderer.render(path), pageKey);
        if (done % PAGES_A_TURN === 0) await tree.ready();
      }
      await bundles.at(-1);
      if (bundle) bundles.push(handled(writeBundle({ bundle, locale, key }, tree)));
    }
    await Promise.all(bundles);
    await writeShared(search, tree, pages.settings.locales.map(keys.edition).join(' '));
  } finally {
    await Promise.allSettled(bundles);
    await search.close();
  }
  // Pages of status need much memory: what the index held is free by then.
  for (const path of renderer.plain.filter(({ file }) => belongsTo(file, locales, pages.settings)))
    tree.add({ path: path.file, text: constant(await renderer.render(path)) });
}

interface OpenBundle {
  readonly bundle: BundleBuild;
  readonly locale: Locale;
  readonly key: string;
}

async function writeBundle({ bundle, locale, key }: OpenBundle, tree: OutputTree): Promise<void> {
  const files = await naming(locale, () => bundle.finish());
  for (const { path, content } of files) tree.write(`${SEARCH_FOLDER}/${locale}/${path}`, content, key);
}

async function writeShared(search: SearchBuild, tree: OutputTree, key: string): Promise<void> {
  if (SHARED_FILES.every((path) => tree.keep(`${SEARCH_FOLDER}/${path}`, key))) return;
  for (const { path, content } of await search.sharedFiles())
    tree.write(`${SEARCH_FOLDER}/${path}`, content, key);
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

function constant<T>(value: T): () => T {
  return () => value;
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
