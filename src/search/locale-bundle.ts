/** One locale's bundle under way: takes pages, or what is kept of them, and keeps them for the next build. */
import type { Locale } from '../core/locale.ts';
import type { TopicPage } from '../core/pages/page.ts';
import type { PageName, SitePages, TopicAddress } from '../core/pages/site-pages.ts';
import type { BundleFile } from '../io/write-bundle.ts';
import type { IndexFeed } from './index-feed.ts';
import type { LocaleIndex } from './index-locale.ts';
import { EntriesToKeep, type EntryStore, type KeptEntries } from './kept-entries.ts';
import type { LanguageLearner } from './language-learner.ts';
import { entryOf, type SearchEntry } from './search-entry.ts';

/** What earlier builds left that can be used again, and the keys by which it is known. */
export interface SearchMemory {
  readonly store: EntryStore;
  /** Key of a page's entry. */
  entry(name: PageName): string;
  /** Key of a locale's bundle. */
  edition(locale: Locale): string;
  readonly expected?: ExpectedIndex | undefined;
}

/** An index that has been given what the last build had, before it is known what has changed. */
export interface ExpectedIndex {
  readonly locale: Locale;
  readonly kept: KeptEntries;
  readonly feed: IndexFeed;
}

/** One locale's bundle under way. */
export interface BundleBuild {
  /** Adds the page of an address as the last build had it; `false` when it may be another one now. */
  addKept(address: TopicAddress): Promise<boolean>;
  /** Adds a page; resolves when the next may come. */
  add(page: TopicPage): Promise<void>;
  /** Makes the bundle's files; those that lie somewhere do so until the search is closed. */
  finish(): Promise<readonly BundleFile[]>;
}

/** What a bundle is made with. */
export interface BundleParts {
  readonly locale: Locale;
  readonly index: LocaleIndex;
  readonly learner: LanguageLearner;
  /** Pages that will be added. */
  readonly total: number;
  readonly kept: KeptEntries | undefined;
  readonly memory: SearchMemory | undefined;
  /** For the files of the index; absolute and empty. */
  readonly folder: string;
  readonly pages: SitePages;
}

/** Opens a bundle. */
export function openBundle({ locale, index, learner, kept, memory, ...parts }: BundleParts): BundleBuild {
  const toKeep = memory && new EntriesToKeep(locale, memory.store);
  let position = 0;
  const add = (entry: SearchEntry) => {
    if (learner.wants(position, parts.total)) learner.add(locale, entry);
    position += 1;
    return index.add(entry);
  };
  return {
    addKept: async (address) => {
      const found = memory && kept?.take(address.slug, memory.entry(address));
      if (!found) return false;
      toKeep?.addKept(address.slug, found);
      await add(found.entry);
      return true;
    },
    add: (page) => {
      const entry = entryOf(parts.pages, page);
      toKeep?.add(page.slug, memory?.entry(page) ?? '', entry);
      return add(entry);
    },
    finish: async () => {
      const files = await index.finish(parts.folder);
      const learned = learner.learned(locale);
      toKeep?.end({ edition: memory?.edition(locale) ?? '', learned });
      return files;
    },
  };
}
