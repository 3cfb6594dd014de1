/**
 * Makes the files of one locale's bundle: an index of its own, so that every language gets its own
 * stemmer and memory stays that of one locale, and the lists beside it.
 */
import { createIndex, type PagefindIndex } from 'pagefind';
import type { TopicPage } from '../core/pages/page.ts';
import type { TopicAddress } from '../core/pages/site-pages.ts';
import type { BundleFile } from '../io/write-bundle.ts';
import { newBacklog } from './backlog.ts';
import { type BundleInput, listFiles } from './list-files.ts';
import { topicToRecord } from './topic-record.ts';
import { TopicRows } from './topic-rows.ts';

/**
 * Documents under way to the indexer before `add` waits: while it finishes one locale's index, those of
 * the next one queue up. They are a few kilobytes each.
 */
const MOST_WAITING = 2_000;

/**
 * Words and places that one file of the index holds. Pagefind's own 20,000 make files of 30 kB, of which a
 * query needs one for each word; these are of 9 kB. It reads the number from the environment only.
 */
const CHUNK_SIZE = '5000';
const CHUNK_SIZE_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** Files for user interfaces that the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/** The search module for languages without a stemmer. */
const PLAIN_WASM = 'wasm.unknown.pagefind';

/** An index under way. */
export interface LocaleIndex {
  /** Adds the page of an address; resolves when the next may come. */
  add(page: TopicPage): Promise<void>;
  /** Makes the bundle's files. No page may be added afterwards. */
  finish(): Promise<readonly BundleFile[]>;
}

/** Opens an index. The order in which pages are added shows in its bytes: it is `compareAddresses`'. */
export async function openLocaleIndex(input: BundleInput): Promise<LocaleIndex> {
  process.env[CHUNK_SIZE_VARIABLE] = CHUNK_SIZE;
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  const rows = new TopicRows();
  const backlog = newBacklog(MOST_WAITING);
  return {
    add: async (page) => {
      const { assetId } = page;
      const names = { titles: input.pages.titles(assetId), tocTitles: input.pages.tocTitles(assetId) };
      rows.add(page, names);
      const added = index.addHTMLFile(topicToRecord(page, names));
      await backlog.add(added.then((answer) => refuse(answer.errors, page.url)));
    },
    finish: async () => {
      await backlog.empty();
      const files = await takeFiles(index);
      await index.deleteIndex();
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

function refuse(errors: readonly string[], url: string): void {
  if (errors.length > 0) throw new Error(`${url}: ${errors.join('; ')}`);
}

async function takeFiles(index: PagefindIndex): Promise<readonly BundleFile[]> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(errors.join('; '));
  const stemmed = files.some(({ path }) => /^wasm\./.test(path) && path !== PLAIN_WASM);
  return files.filter(({ path }) => !UNUSED.test(path) && !(stemmed && path === PLAIN_WASM));
}
