/**
 * The library joins topics by asset ID and answers every question of the form "which topic is this":
 * by asset and locale, by path, by file name, by slug and by the old documentation library's ID.
 * It is built once and then only queried.
 */
import type { AssetId } from '../asset-id.ts';
import { localAssetId } from '../asset-id.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { draftLocale } from '../edits/untranslated.ts';
import type { Locale } from '../locale.ts';
import type { Settings } from '../settings/settings.ts';
import { pathToKey } from '../text/path-key.ts';
import type { Slug, Topic } from '../topic.ts';
import { findRivals } from './asset-rivals.ts';

/** All topics, joined and indexed. */
export interface Library {
  readonly settings: Settings;
  /** Every asset ID once, sorted by code unit. */
  readonly assetIds: readonly AssetId[];
  readonly topics: readonly Topic[];
  /** The editions of an asset by locale. */
  readonly editions: ReadonlyMap<AssetId, ReadonlyMap<Locale, Topic>>;
  /** By path with locale folder, as a key. */
  readonly byPath: ReadonlyMap<string, Topic>;
  /** By file name without folder, as a key; all locales. */
  readonly byFileName: ReadonlyMap<string, readonly Topic[]>;
  readonly byLibraryId: ReadonlyMap<string, AssetId>;
}

/**
 * Joins topics. Of several files with one asset ID in one locale one keeps it; the others are published
 * alone, under local IDs, with a diagnostic.
 */
export function buildLibrary(
  settings: Settings,
  topics: readonly Topic[],
): { readonly library: Library; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const editions = new Map<AssetId, Map<Locale, Topic>>();
  const slugs = new Map<string, number>();
  const rivals = findRivals(topics);
  const joined = [...topics].sort(byPathOrder).map((topic) => {
    const unique = withOwnSlug(withOwnAsset(topic, rivals, diagnostics), slugs, diagnostics);
    mapOf(editions, unique.assetId).set(unique.locale, unique);
    return unique;
  });
  return { library: indexTopics(settings, joined, editions), diagnostics };
}

/** The edition of an asset that a reader of a locale gets: its own, else the first along the fallback chain. */
export function findEdition(library: Library, assetId: AssetId, locale: Locale): Topic | undefined {
  const editions = library.editions.get(assetId);
  if (!editions) return undefined;
  const own = editions.get(locale);
  if (own) return own;
  const others = (library.settings.fallback.get(locale) ?? []).flatMap((other) => editions.get(other) ?? []);
  return others.find((topic) => draftLocale(topic) === undefined) ?? others[0];
}

function withOwnAsset(topic: Topic, rivals: ReadonlyMap<Topic, Topic>, diagnostics: Diagnostic[]): Topic {
  const holder = rivals.get(topic);
  if (!holder) return topic;
  diagnostics.push({
    ruleId: 'duplicate-asset-id',
    severity: 'error',
    file: topic.path,
    line: topic.meta.lines['ms:assetid'] ?? 1,
    column: 1,
    message: `Asset ID ${topic.assetId} belongs to ${holder.path}, so ${topic.path} is published without twins.`,
    advice:
      'Delete the file if it is a copy; else give the topic the asset ID of its twins in the other locales, or a new GUID if it has none.',
  });
  return { ...topic, assetId: localAssetId(topic.locale, topic.path) };
}

function withOwnSlug(topic: Topic, taken: Map<string, number>, diagnostics: Diagnostic[]): Topic {
  const free = freeSlug(topic, taken);
  taken.set(`${topic.locale}/${free}`, 1);
  if (free === topic.slug) return topic;
  diagnostics.push({
    ruleId: 'duplicate-slug',
    severity: 'error',
    file: topic.path,
    line: topic.meta.lines['slug'] ?? 1,
    column: 1,
    message: `Another topic already has the address ${topic.slug}, so this one is published as ${free}.`,
    advice: 'Rename the file, or set another `slug` in its front matter.',
  });
  return { ...topic, slug: free };
}

/** The next free slug. `taken` has the last number given to each, so that many of a name cost no more than few. */
function freeSlug(topic: Topic, taken: Map<string, number>): Slug {
  let slug = topic.slug;
  const tried = `${topic.locale}/${topic.slug}`;
  for (let n = taken.get(tried) ?? 1; taken.has(`${topic.locale}/${slug}`); n += 1) {
    slug = `${topic.slug}-${n + 1}` as Slug;
    taken.set(tried, n + 1);
  }
  return slug;
}

function indexTopics(
  settings: Settings,
  topics: readonly Topic[],
  editions: ReadonlyMap<AssetId, ReadonlyMap<Locale, Topic>>,
): Library {
  const byFileName = new Map<string, Topic[]>();
  const byLibraryId = new Map<string, AssetId>();
  for (const topic of topics) {
    const name = pathToKey(topic.path.slice(topic.path.lastIndexOf('/') + 1));
    const namesakes = byFileName.get(name);
    if (namesakes) namesakes.push(topic);
    else byFileName.set(name, [topic]);
    const { libraryId } = topic.meta;
    if (libraryId && !byLibraryId.has(libraryId)) byLibraryId.set(libraryId, topic.assetId);
  }
  return {
    settings,
    assetIds: [...editions.keys()].sort(),
    topics,
    editions,
    byPath: new Map(topics.map((topic) => [pathToKey(topic.path), topic])),
    byFileName,
    byLibraryId,
  };
}

function byPathOrder(a: Topic, b: Topic): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function mapOf<Key, A, B>(maps: Map<Key, Map<A, B>>, key: Key): Map<A, B> {
  const found = maps.get(key) ?? new Map<A, B>();
  maps.set(key, found);
  return found;
}
