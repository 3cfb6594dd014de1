/**
 * Makes the files of one locale's bundle: an index of its own, so that every language gets its own
 * stemmer and memory stays that of one locale, and the lists beside it.
 */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { TopicAddress } from '../core/pages/site-pages.ts';
import type { BundleFile } from '../io/write-bundle.ts';
import type { IndexFeed } from './index-feed.ts';
import { type BundleInput, listFiles } from './list-files.ts';
import type { SearchEntry } from './search-entry.ts';
import { withStrictLoading } from './strict-loading.ts';
import { TopicRows } from './topic-rows.ts';

/** Files for user interfaces that the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/** The search module for languages without a stemmer. */
const PLAIN_WASM = 'wasm.unknown.pagefind';

/** An index under way. */
export interface LocaleIndex {
  /** Adds the page of an address; resolves when the next may come. */
  add(entry: SearchEntry): Promise<void>;
  /** Makes the bundle's files; some lie in `folder` (absolute and empty) then. No page may be added afterwards. */
  finish(folder: string): Promise<readonly BundleFile[]>;
}

/** Opens an index. The order in which pages are added shows in its bytes: it is `compareAddresses`'. */
export function openLocaleIndex(input: BundleInput, feed: IndexFeed): LocaleIndex {
  const rows = new TopicRows();
  return {
    add: (entry) => {
      rows.add(entry.topic);
      return feed.add(entry.record);
    },
    finish: async (folder) => {
      await feed.finish(folder);
      const files = withStrictLoading(chooseFiles(filesIn(folder)));
      return [
        ...files,
        ...listFiles(input, rows.build(input.addresses.map(({ assetId }) => assetId)), files),
      ];
    },
  };
}

/** The order in which pages come into an index: that of their addresses. */
export function compareAddresses(a: TopicAddress, b: TopicAddress): number {
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}

function filesIn(folder: string): readonly BundleFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((source) => ({ path: relative(folder, source).split(sep).join('/'), source }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function chooseFiles(files: readonly BundleFile[]): readonly BundleFile[] {
  const stemmed = files.some(({ path }) => /^wasm\./.test(path) && path !== PLAIN_WASM);
  return files.filter(({ path }) => !UNUSED.test(path) && !(stemmed && path === PLAIN_WASM));
}
