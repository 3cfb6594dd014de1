/** Builds the pages that every site has: start pages, the whole TOC, search and not-found. */
import type { AssetId } from '../asset-id.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { findEdition } from '../catalog/library.ts';
import { type Locale, localeDirection, localeName } from '../locale.ts';
import { shorten } from '../text/shorten.ts';
import type { TocNode } from '../toc/toc.ts';
import type { Coverage, HomePage, LocalizedText, PlainPage, RootPage, TocEntry, TocPage } from './page.ts';
import { nodeLink, type PageContext, pageContext } from './page-context.ts';
import { buildFrame, siteTitle } from './page-frame.ts';
import { absoluteUrl, homeUrl, rootUrl, siteLinks } from './routes.ts';

/** Longest lead of the site, and of a section on its card, in columns. */
const LEAD_LENGTH = { site: 260, section: 150 };

/** Most topics that a section's card leads to beside the section itself. */
const LINKS_BELOW = 3;

/** Start page of a locale: its sections are the top of the TOC, or what is below its only top topic. */
export function buildHomePage(context: PageContext): HomePage {
  const { toc } = context;
  const start = startNode(context);
  const level = start ? start.children : toc.roots.filter((node) => node.children.length > 0);
  const all = (level.length > 0 ? level : toc.roots).flatMap((node) => sectionOf(context, node));
  const lead = start?.assetId ? leadOf(context, start.assetId, LEAD_LENGTH.site) : undefined;
  return {
    ...fixedFrame(context, 'home', lead?.text ?? ''),
    kind: 'home',
    start: nodeLink(context, start),
    lead,
    sections: withEvenLinks(all),
    coverage: countCoverage(context.catalog, context.locale),
  };
}

/** The whole TOC of a locale. */
export function buildTocPage(context: PageContext): TocPage {
  return {
    ...fixedFrame(context, 'toc', ''),
    kind: 'toc',
    entries: context.toc.roots.map((node) => entryOf(context, node)),
    topics: context.toc.order.length,
  };
}

/** Search page or not-found page of a locale. */
export function buildPlainPage(context: PageContext, kind: PlainPage['kind']): PlainPage {
  return { ...fixedFrame(context, kind, ''), kind };
}

/** The page at `/`. */
export function buildRootPage(catalog: Catalog): RootPage {
  const { settings } = catalog;
  return {
    kind: 'root',
    siteTitle: siteTitle(pageContext(catalog, settings.defaultLocale)),
    defaultLocale: settings.defaultLocale,
    locales: settings.locales.map((locale) => ({
      locale,
      name: localeName(locale),
      direction: localeDirection(locale),
      url: homeUrl(settings.base, locale),
      coverage: countCoverage(catalog, locale),
    })),
    canonical: absoluteUrl(settings.site, rootUrl(settings.base)),
  };
}

function fixedFrame(context: PageContext, kind: 'home' | 'toc' | PlainPage['kind'], description: string) {
  const { catalog, locale } = context;
  const urlIn = (other: Locale) => {
    const links = siteLinks(catalog.settings.base, other);
    return kind === 'not-found' ? `${links.home}404.html` : links[kind];
  };
  return buildFrame(context, {
    title: siteTitle(context),
    titleLocale: locale,
    description,
    url: urlIn(locale),
    urlIn,
    existsIn: () => true,
    ...(kind === 'home' && { neutralUrl: rootUrl(catalog.settings.base) }),
    indexed: kind !== 'not-found',
  });
}

/** The topic on top of everything: the only root, or the one above at least half of the assets. */
function startNode({ toc }: PageContext): TocNode | undefined {
  const top = toc.roots.find((node) => node.assetId && countAssets(node) * 2 > toc.order.length);
  return top && top.children.length > 0 ? top : undefined;
}

function sectionOf(context: PageContext, node: TocNode): HomePage['sections'] {
  const link = nodeLink(context, node);
  if (!link || !node.assetId) return node.children.flatMap((child) => sectionOf(context, child));
  const lead = leadOf(context, node.assetId, LEAD_LENGTH.section);
  const below = node.children.slice(0, LINKS_BELOW).flatMap((child) => nodeLink(context, child) ?? []);
  return [{ ...link, lead, topics: countAssets(node), below }];
}

/** Links to what is below stand on all cards or on none, as most have it. */
function withEvenLinks(sections: HomePage['sections']): HomePage['sections'] {
  const filled = sections.filter(({ below }) => below.length > 0).length;
  return filled * 2 >= sections.length ? sections : sections.map((section) => ({ ...section, below: [] }));
}

function leadOf(
  { catalog, locale }: PageContext,
  assetId: AssetId,
  length: number,
): LocalizedText | undefined {
  const topic = findEdition(catalog.library, assetId, locale);
  return topic && topic.lead !== '' ? { text: shorten(topic.lead, length), locale: topic.locale } : undefined;
}

function entryOf(context: PageContext, node: TocNode): TocEntry {
  const link = nodeLink(context, node);
  return {
    text: link?.text ?? node.name ?? '',
    locale: link?.locale ?? context.locale,
    url: link?.url ?? node.external,
    fallback: link?.fallback ?? false,
    children: node.children.map((child) => entryOf(context, child)),
  };
}

function countAssets(node: TocNode): number {
  const assets = new Set<AssetId>();
  const visit = (one: TocNode): void => {
    if (one.assetId) assets.add(one.assetId);
    one.children.forEach(visit);
  };
  visit(node);
  return assets.size;
}

function countCoverage(catalog: Catalog, locale: Locale): Coverage {
  const own = catalog.library.topics.filter((topic) => topic.locale === locale);
  const translated = (how: string) => own.filter((topic) => topic.meta.translation === how).length;
  return {
    assets: catalog.library.assetIds.length,
    translated: own.length,
    human: translated('human'),
    machine: translated('machine'),
  };
}
