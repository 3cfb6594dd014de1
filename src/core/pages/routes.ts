/**
 * Every address of the site is made here. Addresses start with the base path, are percent-encoded
 * and end in a slash unless they name a file.
 */
import type { AssetId } from '../asset-id.ts';
import type { Locale } from '../locale.ts';
import type { Slug } from '../topic.ts';
import type { SiteLinks } from './page.ts';

/** Base path of a site, with a slash at both ends. */
export type Base = string;

/** Start page of all locales. */
export function rootUrl(base: Base): string {
  return base;
}

/** Start page of a locale. */
export function homeUrl(base: Base, locale: Locale): string {
  return `${base}${locale}/`;
}

/** A topic in a locale. */
export function topicUrl(base: Base, locale: Locale, slug: Slug): string {
  return `${base}${locale}/${encodePath(slug)}/`;
}

/** The Markdown that a topic was made of. */
export function markdownUrl(base: Base, locale: Locale, slug: Slug): string {
  return `${base}${locale}/${encodePath(slug)}.md`;
}

/** The source text of a topic that is a bilingual edition. */
export function sourceUrl(base: Base, locale: Locale, slug: Slug): string {
  return `${base}${locale}/${encodePath(slug)}.source.html`;
}

/** A published media file; `path` starts with its locale folder. */
export function mediaUrl(base: Base, path: string): string {
  return base + encodePath(path);
}

/** A topic's permanent address, the same for all locales. */
export function assetUrl(base: Base, assetId: AssetId): string {
  return `${base}id/${encodeURIComponent(assetId)}/`;
}

/** A topic's permanent address by the ID it had in the old documentation library. */
export function libraryUrl(base: Base, libraryId: string): string {
  return `${base}library/${encodeURIComponent(libraryId)}/`;
}

/** The fixed addresses of a locale. */
export function siteLinks(base: Base, locale: Locale): SiteLinks {
  const home = homeUrl(base, locale);
  return {
    root: rootUrl(base),
    home,
    toc: `${home}toc/`,
    search: `${home}search/`,
    tocFile: `${home}toc.json`,
    searchBundle: `${base}_search/${locale}/`,
  };
}

/** What is to be translated: of all locales, of one, or of a part of its TOC. */
export function statusUrl(base: Base, locale?: Locale, part?: string): string {
  if (locale === undefined) return `${base}status/`;
  const url = `${homeUrl(base, locale)}status/`;
  return part === undefined ? url : `${url}${encodeURIComponent(part)}/`;
}

/** Feed of a locale's changed topics. */
export function feedUrl(base: Base, locale: Locale): string {
  return `${homeUrl(base, locale)}feed.xml`;
}

/** List of a locale's topics for programs. */
export function llmsUrl(base: Base, locale: Locale): string {
  return `${homeUrl(base, locale)}llms.txt`;
}

/** Absolute form of an address where the site's origin is known, else the address itself. */
export function absoluteUrl(site: string | undefined, url: string): string {
  return site === undefined ? url : site + url;
}

/** Percent-encodes each segment of a path and keeps its slashes. */
export function encodePath(path: string): string {
  if (/^[\w./-]*$/.test(path)) return path;
  return path.split('/').map(encodeURIComponent).join('/');
}
