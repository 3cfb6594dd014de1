/**
 * Collects a locale's title list while its pages pass by, without keeping the pages.
 */
import type { AssetId } from '../core/asset-id.ts';
import type { TopicPage } from '../core/page.ts';
import type { TitleEntry } from './title-list.ts';
import { pagePath } from './topic-record.ts';

interface Collected {
  readonly url: string;
  readonly path: string;
  readonly title: string;
  readonly assetId: AssetId;
  /** Addresses above it, the nearest first. */
  readonly above: readonly string[];
}

/** Adds pages, then makes the list in the order of their paths. */
export class TitleListBuilder {
  readonly #collected: Collected[] = [];

  /** Adds a page under its title. */
  add(page: TopicPage, title: string): void {
    const above = page.breadcrumbs.map(({ url }) => url).reverse();
    this.#collected.push({ url: page.url, path: pagePath(page), title, assetId: page.assetId, above });
  }

  /** The list. `numbers` must hold every asset added; addresses above that are not in the list are skipped. */
  build(numbers: ReadonlyMap<AssetId, number>): readonly TitleEntry[] {
    const sorted = this.#collected.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const positions = new Map(sorted.map(({ url }, position) => [url, position]));
    return sorted.map(({ path, title, assetId, above }) => {
      const asset = numbers.get(assetId);
      if (asset === undefined) throw new Error(`The asset ${assetId} has no number`);
      const nearest = above.find((url) => positions.has(url));
      return { path, title, asset, parent: nearest === undefined ? undefined : positions.get(nearest) };
    });
  }
}
