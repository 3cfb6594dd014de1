/** The frame that all pages of a locale share: identity, addresses, and the ways to other languages. */
import type { Locale } from '../locale.ts';
import { publicLocales } from '../pseudo/pseudo-locale.ts';
import { pseudoText } from '../pseudo/pseudo-text.ts';
import { shorten } from '../text/shorten.ts';
import type { PageFrame, SwitcherEntry } from './page.ts';
import { getLanguage, type Language, type PageContext } from './page-context.ts';
import { absoluteUrl, siteLinks } from './routes.ts';

/** About what search engines and previews show. */
const DESCRIPTION_LENGTH = 160;

/** What differs from page to page. */
export interface FrameContent {
  readonly title: string;
  readonly titleLocale: Locale;
  readonly description: string;
  readonly url: string;
  /** Address of the page in each locale. */
  readonly urlIn: (locale: Locale) => string;
  /** Whether a locale has the page as its own. */
  readonly existsIn: (locale: Locale) => boolean;
  /** Address of the original on fallback pages. */
  readonly original?: string | undefined;
  readonly indexed: boolean;
  /** Address of a page that lets readers of any language choose; else the default locale's page is for them. */
  readonly neutralUrl?: string;
}

/** Builds the frame of a page. */
export function buildFrame(context: PageContext, content: FrameContent): PageFrame {
  const { catalog, locale } = context;
  const { base, site, pseudoLocale } = catalog.settings;
  const indexed = content.indexed && locale !== pseudoLocale;
  return {
    locale,
    direction: getLanguage(context, locale).direction,
    siteTitle: siteTitle(context),
    title: content.title,
    titleLocale: content.titleLocale,
    description: shorten(content.description, DESCRIPTION_LENGTH),
    url: content.url,
    canonical: absoluteUrl(site, content.original ?? content.url),
    alternates: alternatesOf(context, { ...content, indexed }),
    defaultAlternate: defaultAlternateOf(context, { ...content, indexed }),
    indexed,
    switcher: context.languages.map((language) => switcherEntry(language, locale, content)),
    links: siteLinks(base, locale),
  };
}

/** Name of the site in a locale: as set, else the product that the titles share. */
export function siteTitle(context: PageContext): string {
  const { catalog, locale } = context;
  const { title, defaultLocale } = catalog.settings;
  return (
    title?.[locale] ??
    title?.['*'] ??
    title?.[defaultLocale] ??
    productName(context) ??
    catalog.labels.prefix(defaultLocale) ??
    'Hexapla'
  );
}

/** The product that titles share; pseudo-translated titles share half a text. */
function productName({ catalog: { labels, settings }, locale }: PageContext): string | undefined {
  if (locale !== settings.pseudoLocale) return labels.prefix(locale);
  const name = labels.prefix(settings.defaultLocale);
  return name && pseudoText(name);
}

function alternatesOf({ catalog }: PageContext, content: FrameContent): PageFrame['alternates'] {
  if (content.original !== undefined || !content.indexed) return [];
  const { site } = catalog.settings;
  return publicLocales(catalog.settings)
    .filter(content.existsIn)
    .map((locale) => ({ locale, url: absoluteUrl(site, content.urlIn(locale)) }));
}

/** The default locale's page, else that of the first locale that stands in for it: always one that points back. */
function defaultAlternateOf({ catalog }: PageContext, content: FrameContent): string | undefined {
  if (content.original !== undefined || !content.indexed) return undefined;
  const { defaultLocale, fallback, site } = catalog.settings;
  const order = [defaultLocale, ...(fallback.get(defaultLocale) ?? [])];
  const locale = order.find(content.existsIn) ?? defaultLocale;
  return absoluteUrl(site, content.neutralUrl ?? content.urlIn(locale));
}

function switcherEntry(language: Language, locale: Locale, content: FrameContent): SwitcherEntry {
  const { locale: other, ownName, direction } = language;
  const state = other === locale ? 'current' : content.existsIn(other) ? 'twin' : 'missing';
  return { locale: other, name: ownName, direction, url: content.urlIn(other), state };
}
