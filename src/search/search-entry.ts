/**
 * All that a bundle needs of one page, as plain data: it is made while the page is at hand, and can be
 * kept instead of the page.
 */
import type { AssetId } from '../core/asset-id.ts';
import type { TopicPage } from '../core/pages/page.ts';
import type { SitePages } from '../core/pages/site-pages.ts';
import { type TopicNames, type TopicRecord, topicToRecord } from './topic-record.ts';
import { type CollectedTopic, collectTopic } from './topic-rows.ts';

/** One page as the search knows it. */
export interface SearchEntry {
  readonly record: TopicRecord;
  readonly topic: CollectedTopic;
  /** Whether the text is another locale's. */
  readonly fallback: boolean;
}

const made = new WeakMap<TopicPage, SearchEntry>();

/** The entry of a site's page. It is made once while the page is at hand: it tells its key, and is indexed. */
export function entryOf(pages: SitePages, page: TopicPage): SearchEntry {
  const entry = made.get(page) ?? pageToEntry(page, namesOf(pages, page.assetId));
  made.set(page, entry);
  return entry;
}

function pageToEntry(page: TopicPage, names: TopicNames): SearchEntry {
  return {
    record: topicToRecord(page, names),
    topic: collectTopic(page, names),
    fallback: page.fallback !== undefined,
  };
}

function namesOf(pages: SitePages, assetId: AssetId): TopicNames {
  return { titles: pages.titles(assetId), tocTitles: pages.tocTitles(assetId) };
}
