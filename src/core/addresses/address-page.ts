/**
 * Permanent addresses: `/id/<asset-id>/` and `/library/<library-id>/` stand for a topic in all
 * languages. Such a page lists every edition, and what leads a reader who has another language.
 */
import { type AssetId, isLocalAssetId } from '../asset-id.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { findEdition } from '../catalog/library.ts';
import { type Locale, localeDirection, localeName } from '../locale.ts';
import type { LocalizedText } from '../pages/page.ts';
import { pageContext } from '../pages/page-context.ts';
import { siteTitle } from '../pages/page-frame.ts';
import {
  absoluteUrl,
  assetUrl,
  libraryUrl,
  rootUrl,
  siteLinks,
  statusUrl,
  topicUrl,
} from '../pages/routes.ts';
import type { Translation } from '../topic.ts';

/** A topic in one language. Every locale of the site has exactly one entry. */
export interface AddressEntry {
  readonly locale: Locale;
  /** Name of the language in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly url: string;
  /** Title of the text behind the address; in another language where `edition` is false. */
  readonly title: LocalizedText;
  /** Whether the locale has the topic itself; otherwise the address leads to a fallback page. */
  readonly edition: boolean;
  readonly translation: Translation;
}

/** A page at a permanent address. */
export interface AddressPage {
  readonly kind: 'address';
  readonly url: string;
  /** Address by asset ID, absolute where the site's origin is known. */
  readonly canonical: string;
  readonly siteTitle: string;
  readonly root: string;
  /** As readers of the default locale get it. */
  readonly title: LocalizedText;
  readonly defaultLocale: Locale;
  /** Editions first, in the site's order, then the locales without one. */
  readonly entries: readonly AddressEntry[];
}

/** An address with what makes its page. */
export interface PermanentAddress {
  readonly url: string;
  readonly build: () => AddressPage;
}

/** Lists the permanent addresses of a site; topics without an asset ID of their own have none. */
export function listPermanentAddresses(catalog: Catalog): readonly PermanentAddress[] {
  const { library, settings } = catalog;
  const { base } = settings;
  const name = siteTitle(pageContext(catalog, settings.defaultLocale));
  const languages = describeLocales(settings.locales);
  const address = (url: string, assetId: AssetId): PermanentAddress => ({
    url,
    build: () => buildAddressPage(catalog, assetId, { url, name, languages }),
  });
  const taken = indonesianUrls(catalog);
  const byLibrary = [...library.byLibraryId].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...library.assetIds
      .filter((id) => !isLocalAssetId(id) && !taken.has(assetUrl(base, id)))
      .map((id) => address(assetUrl(base, id), id)),
    ...byLibrary.map(([libraryId, assetId]) => address(libraryUrl(base, libraryId), assetId)),
  ];
}

/** Pages in Indonesian, whose folder is that of the permanent addresses. Where one stands already, it stays. */
function indonesianUrls({ settings, slugs }: Catalog): ReadonlySet<string> {
  const locale = settings.locales.find((one) => one === 'id');
  if (!locale) return new Set();
  const { base } = settings;
  const { toc, search } = siteLinks(base, locale);
  const topics = [...(slugs.get(locale)?.values() ?? [])].map((slug) => topicUrl(base, locale, slug));
  return new Set([toc, search, statusUrl(base, locale), ...topics]);
}

type Language = Pick<AddressEntry, 'locale' | 'name' | 'direction'>;

interface Surroundings {
  readonly url: string;
  readonly name: string;
  readonly languages: readonly Language[];
}

function describeLocales(locales: readonly Locale[]): readonly Language[] {
  return locales.map((locale) => ({ locale, name: localeName(locale), direction: localeDirection(locale) }));
}

function buildAddressPage(
  catalog: Catalog,
  assetId: AssetId,
  { url, name, languages }: Surroundings,
): AddressPage {
  const { base, site, defaultLocale } = catalog.settings;
  const entries = languages.map((language) => entryOf(catalog, assetId, language));
  const own = entries.find(({ locale }) => locale === defaultLocale);
  if (!own) throw new Error(`The site has no locale ${defaultLocale}.`);
  return {
    kind: 'address',
    url,
    canonical: absoluteUrl(site, isLocalAssetId(assetId) ? url : assetUrl(base, assetId)),
    siteTitle: name,
    root: rootUrl(base),
    title: own.title,
    defaultLocale,
    entries: [...entries.filter(({ edition }) => edition), ...entries.filter(({ edition }) => !edition)],
  };
}

function entryOf(catalog: Catalog, assetId: AssetId, language: Language): AddressEntry {
  const { locale } = language;
  const topic = findEdition(catalog.library, assetId, locale);
  const slug = catalog.slugs.get(locale)?.get(assetId);
  if (!topic || slug === undefined) throw new Error(`The site has no asset ${assetId} in ${locale}.`);
  return {
    ...language,
    url: topicUrl(catalog.settings.base, locale, slug),
    title: { text: catalog.labels.shortTitle(topic), locale: topic.locale },
    edition: topic.locale === locale,
    translation: topic.meta.translation,
  };
}
