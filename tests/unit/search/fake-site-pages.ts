/**
 * A site of a few pages as values, for tests of what is built from pages.
 */
import type { AssetId } from '../../../src/core/asset-id.ts';
import type { Locale } from '../../../src/core/locale.ts';
import type { TopicPage } from '../../../src/core/pages/page.ts';
import type { SitePages, TopicAddress } from '../../../src/core/pages/site-pages.ts';

/** A topic of the fake site. */
export interface FakeTopic {
  readonly locale: string;
  readonly slug: string;
  readonly assetId: string;
  readonly title: string;
  readonly body: string;
  /** Slugs from the top to the parent. */
  readonly above?: readonly string[];
  /** Locale whose text stands in. */
  readonly fallback?: string;
  readonly tocTitle?: string;
  readonly heading?: string;
  readonly translation?: 'human' | 'machine';
  readonly status?: 'outdated' | 'current';
  readonly date?: string;
}

/** Only what search asks for is there; everything else throws or is missing. */
export function fakeSitePages(topics: readonly FakeTopic[], base = '/'): SitePages {
  const locales = [...new Set(topics.map(({ locale }) => locale))] as Locale[];
  const find = ({ locale, slug }: { locale: string; slug: string }) =>
    topics.find((topic) => topic.locale === locale && topic.slug === slug);
  return {
    settings: { locales },
    topicAddresses: () => topics.map((topic) => ({ ...topic, fallback: topic.fallback !== undefined })),
    getTopic: (address: TopicAddress) => {
      const topic = find(address);
      if (!topic) throw new Error(`no topic ${address.slug}`);
      return fakePage(topic, base);
    },
    titles: (assetId: AssetId) =>
      topics
        .filter((topic) => topic.assetId === assetId && !topic.fallback)
        .map(({ locale, title }) => ({ locale: locale as Locale, text: title })),
    tocTitles: (assetId: AssetId) =>
      topics.flatMap((topic) => (topic.assetId === assetId && topic.tocTitle ? [topic.tocTitle] : [])),
    productNames: () => ['Product'],
  } as unknown as SitePages;
}

/** The page of a fake topic. */
export function fakePage(topic: FakeTopic, base = '/'): TopicPage {
  const home = `${base}${topic.locale}/`;
  const url = (slug: string) => `${home}${encodeURIComponent(slug)}/`;
  return {
    kind: 'topic',
    locale: topic.locale,
    contentLocale: topic.fallback ?? topic.locale,
    fallback: topic.fallback && { name: topic.fallback, originalUrl: '' },
    provenance: {
      translation: topic.translation ?? 'unknown',
      date: topic.date && { iso: topic.date, text: topic.date },
    },
    freshness: { status: topic.status ?? 'current' },
    assetId: topic.assetId,
    slug: topic.slug,
    url: url(topic.slug),
    heading: topic.heading ?? `Product: ${topic.title}`,
    siteTitle: 'Product',
    body: topic.body,
    breadcrumbs: (topic.above ?? []).map((slug) => ({ url: url(slug) })),
    links: { home },
  } as unknown as TopicPage;
}
