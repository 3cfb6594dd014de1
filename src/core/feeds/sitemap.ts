/**
 * Sitemaps: one index, one file per locale. Real pages only; each names its real twins, so that a
 * search engine offers readers their own language. Addresses are those of the pages' own heads.
 */
import type { AssetId } from '../asset-id.ts';
import type { Locale } from '../locale.ts';
import { absoluteUrl, homeUrl, rootUrl, siteLinks, topicUrl } from '../pages/routes.ts';
import type { SitePages, TopicAddress } from '../pages/site-pages.ts';
import { publicLocales } from '../pseudo/pseudo-locale.ts';
import { escapeXml, type TextFile, XML } from './text-file.ts';

interface Alternate {
  readonly hreflang: string;
  readonly url: string;
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Builds `sitemap.xml` and its parts; none where the site's address is not known. */
export function buildSitemap(pages: SitePages): readonly TextFile[] {
  const { site, base } = pages.settings;
  if (site === undefined) return [];
  const parts = publicLocales(pages.settings).map((locale) => ({
    name: `sitemap-${locale}.xml`,
    text: () => urlSet([...fixedPages(pages, locale), ...topicPages(pages, locale)]),
  }));
  return [indexFile(parts.map(({ name }) => `${site}${base}${name}`)), ...parts];
}

/** `robots.txt`: everything may be read. */
export function buildRobots(pages: SitePages): TextFile {
  const { site, base } = pages.settings;
  const sitemap = site === undefined ? '' : `\nSitemap: ${site}${base}sitemap.xml\n`;
  return { name: 'robots.txt', text: () => `User-agent: *\nAllow: /\n${sitemap}` };
}

function fixedPages({ settings }: SitePages, locale: Locale): string[] {
  const { site, base, defaultLocale } = settings;
  const page = (urlIn: (locale: Locale) => string, neutral: string) => {
    const alternates = publicLocales(settings).map((other) => ({
      hreflang: other,
      url: absoluteUrl(site, urlIn(other)),
    }));
    const withDefault = [...alternates, { hreflang: 'x-default', url: absoluteUrl(site, neutral) }];
    return entry(absoluteUrl(site, urlIn(locale)), withDefault);
  };
  const toc = (other: Locale) => siteLinks(base, other).toc;
  return [page((other) => homeUrl(base, other), rootUrl(base)), page(toc, toc(defaultLocale))];
}

function topicPages(pages: SitePages, locale: Locale): string[] {
  const known = new Set(publicLocales(pages.settings));
  const addresses = pages.topicAddresses().filter((one) => !one.fallback && known.has(one.locale));
  const twins = Map.groupBy(addresses, ({ assetId }) => assetId);
  return addresses
    .filter((address) => address.locale === locale)
    .map((address) => entry(topicLocation(pages, address), topicAlternates(pages, twins, address.assetId)));
}

function topicLocation({ settings }: SitePages, { locale, slug }: TopicAddress): string {
  return absoluteUrl(settings.site, topicUrl(settings.base, locale, slug));
}

function topicAlternates(
  pages: SitePages,
  twins: ReadonlyMap<AssetId, readonly TopicAddress[]>,
  assetId: AssetId,
): Alternate[] {
  const { defaultLocale, fallback } = pages.settings;
  const own = twins.get(assetId) ?? [];
  const order = [defaultLocale, ...(fallback.get(defaultLocale) ?? [])];
  const forOthers = order.flatMap((locale) => own.find((twin) => twin.locale === locale) ?? [])[0];
  const alternates = own.map((twin) => ({ hreflang: twin.locale, url: topicLocation(pages, twin) }));
  if (!forOthers) return alternates;
  return [...alternates, { hreflang: 'x-default', url: topicLocation(pages, forOthers) }];
}

function entry(location: string, alternates: readonly Alternate[]): string {
  const links = alternates.map(
    ({ hreflang, url }) =>
      `    <xhtml:link rel="alternate" hreflang="${escapeXml(hreflang)}" href="${escapeXml(url)}"/>\n`,
  );
  const several = alternates.length > 2 ? links.join('') : '';
  return `  <url>\n    <loc>${escapeXml(location)}</loc>\n${several}  </url>\n`;
}

function urlSet(entries: readonly string[]): string {
  return `${XML}<urlset xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('')}</urlset>\n`;
}

function indexFile(locations: readonly string[]): TextFile {
  const entries = locations.map((location) => `  <sitemap><loc>${escapeXml(location)}</loc></sitemap>\n`);
  const text = `${XML}<sitemapindex xmlns="${NAMESPACE}">\n${entries.join('')}</sitemapindex>\n`;
  return { name: 'sitemap.xml', text: () => text };
}
