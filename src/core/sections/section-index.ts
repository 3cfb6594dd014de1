/** The sections of every asset across its editions, worked out when first asked for. */
import type { AssetId } from '../asset-id.ts';
import type { Library } from '../catalog/library.ts';
import type { Locale } from '../locale.ts';
import type { Topic } from '../topic.ts';
import { buildSectionKeys, type SectionKeys } from './section-keys.ts';
import type { NameTarget } from './section-marks.ts';

/** Answers questions about sections. */
export interface SectionIndex {
  /** Keys of an asset's sections in all editions; empty for an asset that the library does not have. */
  keys(assetId: AssetId): SectionKeys;
  /** IDs of a topic's section in the other editions, in the order of the site's locales. */
  twins(topic: Topic, sectionId: string): readonly SectionTwin[];
}

/** A section in another edition. */
export interface SectionTwin {
  readonly locale: Locale;
  readonly id: string;
}

/** Makes the index of a library. Keys are kept once they are known. */
export function newSectionIndex(library: Library, nameTarget: NameTarget): SectionIndex {
  const known = new Map<AssetId, SectionKeys>();
  const keys = (assetId: AssetId): SectionKeys => {
    const found = known.get(assetId) ?? buildSectionKeys(editionsOf(library, assetId), nameTarget);
    known.set(assetId, found);
    return found;
  };
  return { keys, twins: (topic, sectionId) => findTwins(keys(topic.assetId), topic.locale, sectionId) };
}

/** Editions in the order of the site's locales. */
function editionsOf(library: Library, assetId: AssetId): readonly Topic[] {
  const editions = library.editions.get(assetId);
  return library.settings.locales.flatMap((locale) => editions?.get(locale) ?? []);
}

function findTwins(keys: SectionKeys, locale: Locale, sectionId: string): readonly SectionTwin[] {
  const key = keys.get(locale)?.get(sectionId);
  if (key === undefined) return [];
  return [...keys].flatMap(([other, sections]) => {
    if (other === locale) return [];
    const twin = [...sections].find(([, otherKey]) => otherKey === key);
    return twin ? [{ locale: other, id: twin[0] }] : [];
  });
}
