/**
 * All pages of a site by address: the one interface between the catalog and whatever lays pages out.
 */
import type { AssetId } from '../asset-id.ts';
import type { Locale } from '../locale.ts';
import type { Settings } from '../settings/settings.ts';
import type { StatusPages } from '../status/status-page.ts';
import type { Slug } from '../topic.ts';
import type { HomePage, LocalizedText, PlainPage, RootPage, TocPage, TopicPage } from './page.ts';

/** What identifies a topic page. */
export interface PageName {
  readonly locale: Locale;
  readonly assetId: AssetId;
}

/** Address of a topic page with what identifies it. */
export interface TopicAddress extends PageName {
  readonly slug: Slug;
  /** Whether the page shows another locale's text. */
  readonly fallback: boolean;
}

/**
 * Pages are made when asked for and not kept. All answers are plain values: JSON can write them whole.
 * `get` throws for an address that the site does not have.
 */
export interface SitePages {
  readonly settings: Settings;
  topicAddresses(): readonly TopicAddress[];
  findTopic(locale: Locale, slug: string): TopicPage | undefined;
  getTopic(name: PageName): TopicPage;
  /**
   * Titles of an asset's real editions without the product prefix, in the order of
   * `settings.locales`; empty for an asset that the site does not have.
   */
  titles(assetId: AssetId): readonly LocalizedText[];
  /** TOC titles of an asset's editions as written, each once; many are in the source language. */
  tocTitles(assetId: AssetId): readonly string[];
  /** What the product is called in the site's languages, see `productNames`. */
  productNames(): readonly string[];
  getHome(locale: Locale): HomePage;
  getToc(locale: Locale): TocPage;
  getPlain(locale: Locale, kind: PlainPage['kind']): PlainPage;
  getRoot(): RootPage;
  /** Pages that show translators what is to be done. */
  readonly status: StatusPages;
}
