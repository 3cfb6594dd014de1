/**
 * All that a bundle needs of one page, as plain data: it is made while the page is at hand, and can be
 * kept instead of the page.
 */
import type { TopicPage } from '../core/pages/page.ts';
import { type TopicNames, type TopicRecord, topicToRecord } from './topic-record.ts';
import { type CollectedTopic, collectTopic } from './topic-rows.ts';

/** One page as the search knows it. */
export interface SearchEntry {
  readonly record: TopicRecord;
  readonly topic: CollectedTopic;
  /** Whether the text is another locale's. */
  readonly fallback: boolean;
}

/** Makes the entry of a page. */
export function pageToEntry(page: TopicPage, names: TopicNames): SearchEntry {
  return {
    record: topicToRecord(page, names),
    topic: collectTopic(page, names),
    fallback: page.fallback !== undefined,
  };
}
