/** Topics that queries are made from: each by a title of its own in every locale, with its words. */
import type { AssetId } from '../../src/core/asset-id.ts';
import type { Locale } from '../../src/core/locale.ts';
import type { Site } from '../../src/io/load-site.ts';
import { wordsOf } from './words.ts';

/** A topic in one locale. */
export interface KnownEdition {
  readonly title: string;
  readonly tocTitle: string | undefined;
  /** Words of the body, lower-cased, each once. */
  readonly words: ReadonlySet<string>;
  /** ID in the old library. */
  readonly libraryId: string | undefined;
}

/** All editions of a locale, with how many of them have each word. */
export interface KnownLocale {
  readonly locale: Locale;
  readonly editions: ReadonlyMap<AssetId, KnownEdition>;
  readonly titleCounts: ReadonlyMap<string, number>;
  readonly withWord: ReadonlyMap<string, ReadonlySet<AssetId>>;
  /** What the product is called. */
  readonly names: readonly string[];
}

const TAG = /<[^>]*>/g;

/** Reads all editions of the site's locales. */
export function readKnownLocales({ catalog, pages }: Site): readonly KnownLocale[] {
  return catalog.settings.locales.map((locale) => {
    const editions = new Map<AssetId, KnownEdition>();
    for (const topic of catalog.library.topics.filter((one) => one.locale === locale)) {
      const title = pages.titles(topic.assetId).find((one) => one.locale === locale)?.text ?? topic.heading;
      const words = new Set(wordsOf(topic.body.replace(TAG, ' ')).map((word) => word.toLowerCase()));
      const { tocTitle, libraryId } = topic.meta;
      editions.set(topic.assetId, { title, tocTitle, words, libraryId });
    }
    return { locale, editions, names: pages.productNames(), ...countWords(editions) };
  });
}

/** Assets that every locale has under a title of its own, sorted. */
export function knownItems(locales: readonly KnownLocale[]): readonly AssetId[] {
  const [first, ...others] = locales.map(uniqueAssets);
  return [...(first ?? [])].filter((id) => others.every((ids) => ids.has(id))).sort();
}

function uniqueAssets({ editions }: KnownLocale): ReadonlySet<AssetId> {
  const byTitle = Map.groupBy(editions, ([, { title }]) => title.toLowerCase());
  return new Set(
    [...byTitle.values()].flatMap((group) => (group.length === 1 ? group.map(([id]) => id) : [])),
  );
}

function countWords(editions: ReadonlyMap<AssetId, KnownEdition>) {
  const titleCounts = new Map<string, number>();
  const withWord = new Map<string, Set<AssetId>>();
  for (const [id, { title, words }] of editions) {
    for (const word of new Set(wordsOf(title.toLowerCase())))
      titleCounts.set(word, (titleCounts.get(word) ?? 0) + 1);
    for (const word of words) {
      const ids = withWord.get(word) ?? new Set();
      withWord.set(word, ids.add(id));
    }
  }
  return { titleCounts, withWord };
}
