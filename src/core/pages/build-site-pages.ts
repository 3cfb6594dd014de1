/** Answers every address of a site with the page that stands there, from a catalog. */
import type { AssetId } from '../asset-id.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { productNames } from '../catalog/product-names.ts';
import type { Locale } from '../locale.ts';
import { buildStatusPages } from '../status/build-status-pages.ts';
import type { BoardSources } from '../status/status-board.ts';
import { buildHomePage, buildPlainPage, buildRootPage, buildTocPage } from './fixed-pages.ts';
import { type PageContext, pageContext } from './page-context.ts';
import type { SitePages, TopicAddress } from './site-pages.ts';
import { buildTopicPage } from './topic-page.ts';

/** Builds the pages of a site on demand. `sources`: what status pages show beside the catalog. */
export function buildSitePages(catalog: Catalog, sources: BoardSources = {}): SitePages {
  const { settings, library, slugs, labels } = catalog;
  const contexts = new Map(settings.locales.map((locale) => [locale, pageContext(catalog, locale)]));
  const assets = new Map(settings.locales.map((locale) => [locale, assetsBySlug(catalog, locale)]));
  let addresses: readonly TopicAddress[] | undefined;
  const contextOf = (locale: Locale): PageContext => contexts.get(locale) ?? pageContext(catalog, locale);
  return {
    settings,
    topicAddresses: () => {
      addresses ??= settings.locales.flatMap((locale) => addressesOf(catalog, contextOf(locale)));
      return addresses;
    },
    findTopic: (locale, slug) => {
      const assetId = assets.get(locale)?.get(slug);
      return assetId && buildTopicPage(contextOf(locale), assetId);
    },
    getTopic: ({ locale, assetId }) => buildTopicPage(contextOf(locale), assetId),
    titles: (assetId) =>
      settings.locales.flatMap((locale) => {
        const topic = library.editions.get(assetId)?.get(locale);
        return topic ? [{ text: labels.shortTitle(topic), locale }] : [];
      }),
    tocTitles: (assetId) => [
      ...new Set(
        [...(library.editions.get(assetId)?.values() ?? [])].flatMap(({ meta }) => meta.tocTitle || []),
      ),
    ],
    productNames: () => productNames(catalog),
    getHome: (locale) => buildHomePage(contextOf(locale)),
    getToc: (locale) => buildTocPage(contextOf(locale)),
    getPlain: (locale, kind) => buildPlainPage(contextOf(locale), kind),
    getRoot: () => buildRootPage(catalog),
    status: buildStatusPages(catalog, sources),
  };

  function assetsBySlug({ library: all }: Catalog, locale: Locale): ReadonlyMap<string, AssetId> {
    const bySlug = slugs.get(locale) ?? new Map<AssetId, string>();
    return new Map(all.assetIds.flatMap((id) => (bySlug.has(id) ? [[bySlug.get(id) ?? '', id]] : [])));
  }
}

/** Every topic page of a locale in reading order. */
function addressesOf(catalog: Catalog, { locale, toc }: PageContext): readonly TopicAddress[] {
  return toc.order.flatMap((assetId) => {
    const slug = catalog.slugs.get(locale)?.get(assetId);
    if (slug === undefined) return [];
    const fallback = !catalog.library.editions.get(assetId)?.has(locale);
    return [{ locale, slug, assetId, fallback }];
  });
}
