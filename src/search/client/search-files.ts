/**
 * Where the files of a site's search come from: over the network in a browser, from disk in Node. All
 * else is the same, so that what is measured is what readers get.
 */
import type { Locale } from '../../core/locale.ts';
import type { PagefindIndex, PagefindOptions } from './pagefind-module.ts';

/** The files of a site's search. */
export interface SearchFiles {
  /** Reads a JSON file by its path below the site's base. Rejects when it is missing. */
  readJson(path: string): Promise<unknown>;
  /** Opens the index of a locale, ready to search. Rejects when a file of it is missing. */
  openIndex(locale: Locale): Promise<PagefindIndex>;
}

/**
 * How the index is opened. A fixed tag lets browsers keep its entry file for a visit without a network.
 * Titles count less and long texts too: what a title says is added when topics are ranked.
 */
export const INDEX_OPTIONS: PagefindOptions = {
  excerptLength: 24,
  excerptEllipsis: '…',
  metaCacheTag: '1',
  ranking: { pageLength: 0.9, metaWeights: { title: 3 } },
};

/** Folder of a locale's bundle, below the site's base. */
export function bundlePath(locale: Locale): string {
  return `_search/${locale}/`;
}
