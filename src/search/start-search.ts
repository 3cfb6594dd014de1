/**
 * The search of a site under way: one bundle per locale, and what they share. The same pages give the same
 * bytes; a topic that changes changes the bundle of its locale, and those of its twins when its title does.
 */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AssetId } from '../core/asset-id.ts';
import type { Locale } from '../core/locale.ts';
import type { SitePages, TopicAddress } from '../core/pages/site-pages.ts';
import type { BundleFile } from '../io/write-bundle.ts';
import { type IndexBefore, type IndexFeed, NONE_BEFORE, openIndexFeed } from './index-feed.ts';
import { compareAddresses, openLocaleIndex } from './index-locale.ts';
import { type EntryStore, readKeptEntries } from './kept-entries.ts';
import { LanguageLearner } from './language-learner.ts';
import { formatLanguages } from './languages-file.ts';
import {
  type BundleBuild,
  type BundleParts,
  type ExpectedIndex,
  openBundle,
  type SearchMemory,
} from './locale-bundle.ts';
import { readLanguageWords } from './read-language-words.ts';
import { entryOf } from './search-entry.ts';

/** A site's search under way: pages are pushed into it, so that whoever makes them makes them once. */
export interface SearchBuild {
  /** The pages of a locale in the order in which they have to be added. */
  addresses(locale: Locale): readonly TopicAddress[];
  /** Opens the bundle of a locale. Bundles may overlap. Failures are the index's own. */
  open(locale: Locale): Promise<BundleBuild>;
  /** The files that all bundles share, below `_search/`. */
  sharedFiles(): Promise<readonly BundleFile[]>;
  /** Ends everything, finished or not. */
  close(): Promise<void>;
}

/** Gives an index what the last build had; `undefined` when nothing is kept. */
export function expectIndex(locale: Locale, store: EntryStore): ExpectedIndex | undefined {
  const kept = readKeptEntries(locale, store);
  return kept && { locale, kept, feed: openIndexFeed(NONE_BEFORE, kept.records()) };
}

/** Starts the search of a site; `memory` where it is to be kept for the next build. */
export function startSearch(pages: SitePages, memory?: SearchMemory): SearchBuild {
  const all = pages.topicAddresses();
  const byLocale = Map.groupBy(all, ({ locale }) => locale);
  const numbers = numberAssets(all);
  const learner = new LanguageLearner(pages.settings.locales);
  const learned = new Set<Locale>();
  const folders: string[] = [];
  const feeds: IndexFeed[] = memory?.expected ? [memory.expected.feed] : [];
  const begin = takeTurns(memory);
  const addresses = (locale: Locale) => (byLocale.get(locale) ?? []).toSorted(compareAddresses);
  return {
    addresses,
    open: async (locale) => {
      const own = byLocale.get(locale) ?? [];
      const { feed, kept } = await begin(locale);
      feeds.push(feed);
      const index = openLocaleIndex({ locale, pages, addresses: own, numbers }, feed);
      learned.add(locale);
      const folder = mkdtempSync(join(memory?.store.cacheDir ?? tmpdir(), 'search-work-'));
      folders.push(folder);
      return openBundle({ locale, index, learner, total: own.length, kept, memory, folder, pages });
    },
    sharedFiles: async () => {
      for (const locale of pages.settings.locales) if (!learned.has(locale)) learn(locale);
      return [{ path: 'languages.json', content: await languagesOf(pages, learner) }];
    },
    close: async () => {
      await Promise.all(feeds.map((feed) => feed.close()));
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };

  function learn(locale: Locale): void {
    const kept = memory && readKeptEntries(locale, memory.store);
    if (kept && kept.edition === memory?.edition(locale)) {
      learner.recall(locale, kept.learned);
      return;
    }
    const own = addresses(locale);
    for (const [position, address] of own.entries())
      if (learner.wants(position, own.length)) learner.add(locale, entryOf(pages, pages.getTopic(address)));
  }
}

/**
 * Opens indexes one after the other; the one that was expected is open already. Documents that are kept go in while the
 * index before makes its files; where pages are made for them, three at work would only slow each other down.
 */
function takeTurns(memory: SearchMemory | undefined) {
  let { expected } = memory ?? {};
  let before: IndexBefore = NONE_BEFORE;
  return async (locale: Locale): Promise<Pick<BundleParts, 'kept'> & { readonly feed: IndexFeed }> => {
    const begun = expected?.locale === locale ? expected : undefined;
    if (expected && !begun) await expected.feed.close();
    expected = undefined;
    const kept = begun?.kept ?? (memory && readKeptEntries(locale, memory.store));
    const turn = kept ? before : { fed: before.ended, ended: before.ended };
    const feed = begun?.feed ?? openIndexFeed(turn);
    before = feed;
    return { feed, kept };
  };
}

async function languagesOf(pages: SitePages, learner: LanguageLearner): Promise<string> {
  const { locales } = pages.settings;
  const words = await Promise.all(
    locales.map(async (locale) => [locale, await readLanguageWords(locale)] as const),
  );
  return formatLanguages({
    locales,
    names: pages.productNames(),
    words: Object.fromEntries(words),
    profile: learner.build(),
  });
}

/** Numbers follow the order of the IDs, as those of `ids.json` do. */
function numberAssets(addresses: readonly TopicAddress[]): ReadonlyMap<AssetId, number> {
  const ids = [...new Set(addresses.map(({ assetId }) => assetId))].sort();
  return new Map(ids.map((id, number) => [id, number]));
}
