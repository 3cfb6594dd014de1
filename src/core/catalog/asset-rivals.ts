/**
 * Files with one asset ID in one locale, as copies have it. The copy must not take the place of the topic
 * that was copied: that is the one whose file name most locales have, else the one with the shorter name.
 */
import type { Locale } from '../locale.ts';
import { pathToKey } from '../text/path-key.ts';
import type { Topic } from '../topic.ts';

/** For each topic whose asset ID is another's, that other topic. Input order does not matter. */
export function findRivals(topics: readonly Topic[]): ReadonlyMap<Topic, Topic> {
  const rivals = new Map<Topic, Topic>();
  for (const editions of Map.groupBy(topics, ({ assetId }) => assetId).values()) {
    if (editions.length === 1) continue;
    const byLocale = Map.groupBy(editions, ({ locale }) => locale);
    if (byLocale.size === editions.length) continue;
    const locales = localesByName(editions);
    const twins = (topic: Topic) => locales.get(fileName(topic))?.size ?? 0;
    for (const contenders of byLocale.values()) {
      const [holder, ...others] = contenders.toSorted((a, b) => twins(b) - twins(a) || byName(a, b));
      for (const other of others) if (holder) rivals.set(other, holder);
    }
  }
  return rivals;
}

function localesByName(editions: readonly Topic[]): ReadonlyMap<string, ReadonlySet<Locale>> {
  const locales = new Map<string, Set<Locale>>();
  for (const topic of editions) {
    const name = fileName(topic);
    locales.set(name, (locales.get(name) ?? new Set()).add(topic.locale));
  }
  return locales;
}

/** Shorter names first, then by path. */
function byName(a: Topic, b: Topic): number {
  return fileName(a).length - fileName(b).length || (a.path < b.path ? -1 : 1);
}

function fileName({ path }: Topic): string {
  return pathToKey(path.slice(path.lastIndexOf('/') + 1));
}
