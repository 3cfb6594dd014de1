/**
 * Sitemaps: one index, one file per locale. Real pages only; each names its real twins, so that a
 * search engine offers readers their own language.
 */
import type { AssetId } from './asset-id.ts';
import type { Locale } from './locale.ts';
import { absoluteUrl, homeUrl, siteLinks, topicUrl } from './routes.ts';
import type { SitePages, TopicAddress } from './site-pages.ts';

/** A file at the top of the site. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

interface Alternate {
  readonly locale: Locale;
  readonly url: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Builds `sitemap.xml` and its parts; none where the site's address is not known. */
export function buildSitemap(pages: SitePages): readonly TextFile[] {
  const { site, base, locales } = pages.settings;
  if (site === undefined) return [];
  const addresses = pages.topicAddresses().filter(({ fallback }) => !fallback);
  const twins = Map.groupBy(addresses, ({ assetId }) => assetId);
  const parts = locales.map((locale) => ({
    name: `sitemap-${locale}.xml`,
    text: urlSet([
      ...fixedPages(pages, locale),
      ...addresses
        .filter((address) => address.locale === locale)
        .map((address) =>
          entry(topicLocation(pages, address), topicAlternates(pages, twins, address.assetId)),
        ),
    ]),
  }));
  return [indexFile(parts.map(({ name }) => `${site}${base}${name}`)), ...parts];
}

/** `robots.txt`: everything may be read. */
export function buildRobots(pages: SitePages): TextFile {
  const { site, base } = pages.settings;
  const sitemap = site === undefined ? '' : `\nSitemap: ${site}${base}sitemap.xml\n`;
  return { name: 'robots.txt', text: `User-agent: *\nAllow: /\n${sitemap}` };
}

function fixedPages({ settings }: SitePages, locale: Locale): string[] {
  const { site, base, locales } = settings;
  const alternates = (url: (locale: Locale) => string) =>
    locales.map((other) => ({ locale: other, url: absoluteUrl(site, url(other)) }));
  const home = (other: Locale) => homeUrl(base, other);
  const toc = (other: Locale) => siteLinks(base, other).toc;
  return [home, toc].map((url) => entry(absoluteUrl(site, url(locale)), alternates(url)));
}

function topicLocation({ settings }: SitePages, { locale, slug }: TopicAddress): string {
  return absoluteUrl(settings.site, topicUrl(settings.base, locale, slug));
}

function topicAlternates(
  pages: SitePages,
  twins: ReadonlyMap<AssetId, readonly TopicAddress[]>,
  assetId: AssetId,
): Alternate[] {
  return (twins.get(assetId) ?? []).map((twin) => ({ locale: twin.locale, url: topicLocation(pages, twin) }));
}

function entry(location: string, alternates: readonly Alternate[]): string {
  const links = alternates.map(
    ({ locale, url }) =>
      `    <xhtml:link rel="alternate" hreflang="${escapeXml(locale)}" href="${escapeXml(url)}"/>\n`,
  );
  const several = links.length > 1 ? links.join('') : '';
  return `  <url>\n    <loc>${escapeXml(location)}</loc>\n${several}  </url>\n`;
}

function urlSet(entries: readonly string[]): string {
  return `${XML}<urlset xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`;
}

function indexFile(locations: readonly string[]): TextFile {
  const entries = locations.map((location) => `  <sitemap><loc>${escapeXml(location)}</loc></sitemap>\n`);
  const text = `${XML}<sitemapindex xmlns="${NAMESPACE}">\n${entries.join('')}</sitemapindex>\n`;
  return { name: 'sitemap.xml', text };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
