/**
 * Collects what the files of a bundle say about each topic while its pages pass by, without keeping the
 * pages.
 */
import type { AssetId } from '../core/asset-id.ts';
import type { Locale } from '../core/locale.ts';
import type { TopicPage } from '../core/pages/page.ts';
import type { IsoDate } from '../core/topic.ts';
import type { Facets } from './facet-list.ts';
import type { TitleEntry } from './title-list.ts';
import { pagePath, recordTitle, type TopicNames } from './topic-record.ts';

/** A topic as the files of a bundle show it. */
export interface TopicRow extends TitleEntry, Facets {
  readonly assetId: AssetId;
}

/** What a page says of its topic, on its own. */
export interface CollectedTopic extends Omit<TopicRow, 'parent'> {
  readonly url: string;
  /** Addresses above it, the nearest first. */
  readonly above: readonly string[];
}

/** Collects what a page says of its topic. */
export function collectTopic(page: TopicPage, names: TopicNames): CollectedTopic {
  return {
    url: page.url,
    path: pagePath(page),
    title: recordTitle(page, names.titles),
    locale: page.contentLocale,
    editions: names.titles.map(({ locale }): Locale => locale),
    assetId: page.assetId,
    translation: page.provenance.translation,
    status: page.fallback ? 'missing' : page.freshness.status,
    date: page.provenance.date?.iso as IsoDate | undefined,
    above: page.breadcrumbs.map(({ url }) => url).reverse(),
  };
}

/** Adds topics in any order, then makes the rows. */
export class TopicRows {
  readonly #collected = new Map<string, CollectedTopic>();

  add(topic: CollectedTopic): void {
    this.#collected.set(topic.url, topic);
  }

  /** Rows in reading order, those below a topic behind it. `order` names all assets, as the TOC does. */
  build(order: readonly AssetId[]): readonly TopicRow[] {
    const positions = new Map(order.map((id, position) => [id, position]));
    const position = ({ assetId }: CollectedTopic) => positions.get(assetId) ?? order.length;
    const sorted = [...this.#collected.values()].sort((a, b) => position(a) - position(b));
    const below = Map.groupBy(sorted, ({ above }) => above.find((url) => this.#collected.has(url)));
    const rows: TopicRow[] = [];
    const visit = (url: string | undefined, parent: number | undefined): void => {
      for (const { url: own, above: _, ...topic } of below.get(url) ?? []) {
        rows.push({ ...topic, parent });
        visit(own, rows.length - 1);
      }
    };
    visit(undefined, undefined);
    if (rows.length !== sorted.length) throw new Error('Topics stand above themselves in the TOC');
    return rows;
  }
}
