/** Where real pages stand: what a redirect must not cover, and what it may lead to. */
import { isLocalAssetId } from '../asset-id.ts';
import { assetUrl, homeUrl, libraryUrl, siteLinks, statusUrl, topicUrl } from '../pages/routes.ts';
import type { RedirectSurroundings } from './build-redirects.ts';

/** Addresses of all pages by their path below the base, lower-cased and decoded. */
export function sitePaths({ library, slugs }: RedirectSurroundings): ReadonlyMap<string, string> {
  const { base, locales } = library.settings;
  const paths = new Map<string, string>();
  const add = (url: string) => paths.set(decodeURIComponent(url.slice(base.length)).toLowerCase(), url);
  for (const locale of locales) {
    const { home, toc, search } = siteLinks(base, locale);
    const status = statusUrl(base, locale);
    for (const url of [homeUrl(base, locale), toc, search, status, `${home}404.html`]) add(url);
    for (const slug of slugs.get(locale)?.values() ?? []) add(topicUrl(base, locale, slug));
  }
  add(`${base}404.html`);
  add(statusUrl(base));
  for (const assetId of library.assetIds) if (!isLocalAssetId(assetId)) add(assetUrl(base, assetId));
  for (const libraryId of library.byLibraryId.keys()) add(libraryUrl(base, libraryId));
  return paths;
}
