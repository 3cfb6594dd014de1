/** Which sections of twins align, and why, as data for the command line. */
import type { AssetId } from '../asset-id.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { nameByAsset } from '../catalog/find-asset.ts';
import type { Locale } from '../locale.ts';
import type { Topic } from '../topic.ts';
import { alignSections } from './align-sections.ts';
import type { SectionKey } from './section-keys.ts';
import type { Evidence } from './section-score.ts';

/** Two editions of an asset. */
export interface SectionPairReport {
  readonly assetId: AssetId;
  /** Paths of the two files, in the order of the site's locales. */
  readonly files: readonly [string, string];
  readonly aligned: readonly AlignedSectionReport[];
  /** IDs of sections without a counterpart, per file. */
  readonly alone: readonly [readonly string[], readonly string[]];
}

/** A section in both editions. */
export interface AlignedSectionReport {
  readonly key: SectionKey;
  readonly ids: readonly [string, string];
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/**
 * Reports pairs of editions, assets in order; those without any section are left out. Of the given
 * locales, one must be in each pair; with two or more, both sides must be among them.
 */
export function reportSections(catalog: Catalog, locales: readonly Locale[]): readonly SectionPairReport[] {
  const { library, settings } = catalog;
  return library.assetIds.flatMap((assetId) => {
    const editions = settings.locales.flatMap((locale) => library.editions.get(assetId)?.get(locale) ?? []);
    return pairsOf(editions)
      .filter(([a, b]) => isWanted(locales, a.locale, b.locale))
      .filter(([a, b]) => a.sections.length + b.sections.length > 0)
      .map((pair) => reportPair(catalog, pair));
  });
}

function isWanted(locales: readonly Locale[], own: Locale, other: Locale): boolean {
  const [a, b] = [locales.includes(own), locales.includes(other)];
  return locales.length === 0 || (locales.length === 1 ? a || b : a && b);
}

function pairsOf(editions: readonly Topic[]): readonly (readonly [Topic, Topic])[] {
  return editions.flatMap((own, index) => editions.slice(index + 1).map((other) => [own, other] as const));
}

function reportPair(catalog: Catalog, [own, other]: readonly [Topic, Topic]): SectionPairReport {
  const keys = catalog.sections.keys(own.assetId).get(own.locale);
  const pairs = alignSections(own, other, nameByAsset(catalog.library));
  const aligned = pairs.map((pair): AlignedSectionReport => {
    const ids = [pair.own.id, pair.other.id] as const;
    return { key: keys?.get(ids[0]) ?? ids[0], ids, confidence: pair.confidence, evidence: pair.evidence };
  });
  const found = [
    new Set(aligned.map(({ ids }) => ids[0])),
    new Set(aligned.map(({ ids }) => ids[1])),
  ] as const;
  return {
    assetId: own.assetId,
    files: [own.path, other.path],
    aligned,
    alone: [idsWithout(own, found[0]), idsWithout(other, found[1])],
  };
}

function idsWithout({ sections }: Topic, found: ReadonlySet<string>): readonly string[] {
  return sections.map(({ id }) => id).filter((id) => !found.has(id));
}
