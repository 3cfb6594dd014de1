/** What all pages of a locale are made from. */
import type { AssetId } from '../asset-id.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { findEdition } from '../catalog/library.ts';
import { type Locale, localeDirection, localeName } from '../locale.ts';
import type { Toc, TocNode } from '../toc/toc.ts';
import type { Slug } from '../topic.ts';
import type { NavLink } from './page.ts';
import { topicUrl } from './routes.ts';

/** A catalog seen from one locale, with what is costly to ask `Intl` for on each page. */
export interface PageContext {
  readonly catalog: Catalog;
  readonly locale: Locale;
  readonly toc: Toc;
  /** Every language of the site, in its order. */
  readonly languages: readonly Language[];
  readonly formatDate: (date: Date) => string;
  /** Entries for places in the TOC that were asked for before. */
  readonly links: WeakMap<TocNode, NavLink>;
}

/** A language as the switcher and notices name it. */
export interface Language {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  /** In itself. */
  readonly ownName: string;
  /** In the locale of the context. */
  readonly name: string;
}

/** The locale's view of the catalog. Throws for a locale that the site does not have. */
export function pageContext(catalog: Catalog, locale: Locale): PageContext {
  const toc = catalog.tocs.byLocale.get(locale);
  if (!toc) throw new Error(`The site has no locale ${locale}.`);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const languages = catalog.settings.locales.map((other) => ({
    locale: other,
    direction: localeDirection(other),
    ownName: localeName(other),
    name: localeName(other, locale),
  }));
  const known = new Map<number, string>();
  const formatDate = (date: Date) => {
    const text = known.get(date.valueOf()) ?? dates.format(date);
    known.set(date.valueOf(), text);
    return text;
  };
  return { catalog, locale, toc, languages, formatDate, links: new WeakMap() };
}

/** A language of the site. Throws for a locale that the site does not have. */
export function getLanguage(context: PageContext, locale: Locale): Language {
  const language = context.languages.find((one) => one.locale === locale);
  if (!language) throw new Error(`The site has no locale ${locale}.`);
  return language;
}

/** Address of an asset's page in the locale. Throws for an asset that the site does not have. */
export function assetPageUrl({ catalog, locale }: PageContext, assetId: AssetId): string {
  return topicUrl(catalog.settings.base, locale, getSlug(catalog, locale, assetId));
}

/** Slug of an asset in a locale. Throws for an asset that the site does not have. */
export function getSlug(catalog: Catalog, locale: Locale, assetId: AssetId): Slug {
  const slug = catalog.slugs.get(locale)?.get(assetId);
  if (slug === undefined) throw new Error(`The site has no asset ${assetId} in ${locale}.`);
  return slug;
}

/** A navigation entry for a place in the TOC; `undefined` for a group without a topic. */
export function nodeLink(context: PageContext, node: TocNode | undefined): NavLink | undefined {
  if (!node?.assetId) return undefined;
  const link = context.links.get(node) ?? buildLink(context, node, node.assetId);
  context.links.set(node, link);
  return link;
}

function buildLink(context: PageContext, node: TocNode, assetId: AssetId): NavLink {
  const { catalog, locale } = context;
  const label = catalog.labels.label(assetId, locale, node.name);
  return {
    text: label.text,
    locale: label.locale,
    url: assetPageUrl(context, assetId),
    fallback: findEdition(catalog.library, assetId, locale)?.locale !== locale,
    children: node.children.length,
  };
}

/** A navigation entry for an asset at its canonical place. */
export function assetLink(context: PageContext, assetId: AssetId | undefined): NavLink | undefined {
  return assetId && nodeLink(context, context.toc.places.get(assetId));
}

/** Entries for places in the TOC; groups stand open, so that their topics show. */
export function nodeLinks(context: PageContext, nodes: readonly TocNode[]): readonly NavLink[] {
  return nodes.flatMap((node) => nodeLink(context, node) ?? nodeLinks(context, node.children));
}
