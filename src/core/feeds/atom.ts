/**
 * Atom feeds: the topics of a locale that changed last, by the dates that they carry themselves. No
 * clock is asked, so the same content gives the same feed.
 */
import type { Catalog } from '../catalog/catalog.ts';
import { newestDate } from '../freshness/evidence.ts';
import type { Locale } from '../locale.ts';
import { pageContext } from '../pages/page-context.ts';
import { siteTitle } from '../pages/page-frame.ts';
import { absoluteUrl, assetUrl, feedUrl, homeUrl, topicUrl } from '../pages/routes.ts';
import type { Topic } from '../topic.ts';
import { escapeXml, type TextFile, XML } from './text-file.ts';

const MOST_ENTRIES = 50;

/** Builds `<locale>/feed.xml` for each locale; none where the site's address is not known. */
export function buildFeeds(catalog: Catalog): readonly TextFile[] {
  const { site, base, locales } = catalog.settings;
  if (site === undefined) return [];
  return locales.map((locale) => ({
    name: decodeURIComponent(feedUrl(base, locale).slice(base.length)),
    text: () => feedOf(catalog, locale),
  }));
}

/** A topic with the date by which it stands in the feed. */
interface DatedTopic {
  readonly topic: Topic;
  readonly date: string;
}

function feedOf(catalog: Catalog, locale: Locale): string {
  const { site, base } = catalog.settings;
  const title = siteTitle(pageContext(catalog, locale));
  const newest = newestTopics(catalog, locale);
  const home = absoluteUrl(site, homeUrl(base, locale));
  const self = absoluteUrl(site, feedUrl(base, locale));
  const head = [
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(self)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${locale}" href="${escapeXml(home)}"/>`,
    `<updated>${timeOf(newest[0]?.date ?? '1970-01-01')}</updated>`,
    `<author><name>${escapeXml(title)}</name></author>`,
  ];
  const entries = newest.map((one) => entryOf(catalog, one));
  return `${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">\n${head.join('\n')}\n${entries.join('')}</feed>\n`;
}

/** Newest first; of one day, by the dates of the text itself, then by path. */
function newestTopics({ library }: Catalog, locale: Locale): readonly DatedTopic[] {
  const rank = ({ topic: { meta }, date }: DatedTopic) => `${date} ${meta.bodyDate ?? ''} ${meta.date ?? ''}`;
  return library.topics
    .flatMap((topic) => {
      const date = topic.locale === locale ? newestDate(topic.meta) : undefined;
      return date === undefined ? [] : [{ topic, date }];
    })
    .sort((a, b) => {
      const [first, second] = [rank(a), rank(b)];
      return first > second ? -1 : first < second ? 1 : a.topic.path < b.topic.path ? -1 : 1;
    })
    .slice(0, MOST_ENTRIES);
}

/** The entry's ID is the topic's permanent address with its language: it stays when the slug changes. */
function entryOf({ settings, labels }: Catalog, { topic, date }: DatedTopic): string {
  const { site, base } = settings;
  const { locale, slug, assetId, lead } = topic;
  const lines = [
    `<title>${escapeXml(labels.shortTitle(topic))}</title>`,
    `<id>${escapeXml(absoluteUrl(site, `${assetUrl(base, assetId)}#${locale}`))}</id>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(absoluteUrl(site, topicUrl(base, locale, slug)))}"/>`,
    `<updated>${timeOf(date)}</updated>`,
    ...(lead === '' ? [] : [`<summary>${escapeXml(lead)}</summary>`]),
  ];
  return `<entry>\n${lines.join('\n')}\n</entry>\n`;
}

function timeOf(date: string): string {
  return `${date}T00:00:00Z`;
}
