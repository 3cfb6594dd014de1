/**
 * The address of every asset in every locale. Where a locale has no edition, its fallback page takes
 * the slug of the edition that stands in.
 */
import type { AssetId } from '../asset-id.ts';
import type { Locale } from '../locale.ts';
import type { Slug } from '../topic.ts';
import type { Library } from './library.ts';
import { findEdition } from './library.ts';

/** Slug of each asset per locale; no two assets of a locale share one. */
export type SlugTable = ReadonlyMap<Locale, ReadonlyMap<AssetId, Slug>>;

/** Assigns slugs: own editions first, so that a fallback page never takes an address from a topic. */
export function buildSlugTable(library: Library): SlugTable {
  return new Map(library.settings.locales.map((locale) => [locale, slugsOf(library, locale)]));
}

function slugsOf(library: Library, locale: Locale): ReadonlyMap<AssetId, Slug> {
  const slugs = new Map<AssetId, Slug>();
  const taken = new Set<string>();
  const take = (assetId: AssetId, wanted: Slug) => {
    let slug = wanted;
    for (let n = 2; taken.has(slug); n += 1) slug = `${wanted}-${n}` as Slug;
    taken.add(slug);
    slugs.set(assetId, slug);
  };
  const missing: AssetId[] = [];
  for (const assetId of library.assetIds) {
    const own = library.editions.get(assetId)?.get(locale);
    if (own) take(assetId, own.slug);
    else missing.push(assetId);
  }
  for (const assetId of missing) {
    const standIn = findEdition(library, assetId, locale);
    if (standIn) take(assetId, standIn.slug);
  }
  return slugs;
}
