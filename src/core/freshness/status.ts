/**
 * Status of every asset in every locale, with the evidence it rests on. Works with a source locale,
 * which all others are held to, and without one, where every twin is held to its twins.
 */
import type { AssetId } from '../asset-id.ts';
import type { Library } from '../catalog/library.ts';
import type { Locale } from '../locale.ts';
import type { Topic, Translation } from '../topic.ts';
import { type Comparison, compareEditions, EVIDENCE_KINDS } from './evidence.ts';

/** `missing`: no edition; `outdated`: an edition it should follow is newer or differs; else `current`. */
export type Status = 'missing' | 'outdated' | 'current';

/** Status of an asset in a locale. */
export interface EditionStatus {
  readonly locale: Locale;
  readonly status: Status;
  /** `undefined` where there is no edition. */
  readonly translation: Translation | undefined;
  /** The comparison that decided: with the edition it is behind, else with the one it is best known to follow. */
  readonly against: { readonly locale: Locale; readonly comparison: Comparison } | undefined;
}

/** Status of an asset in all locales of the site, in its order. Throws for an asset that the library does not have. */
export function assetStatus(library: Library, assetId: AssetId): readonly EditionStatus[] {
  const editions = library.editions.get(assetId);
  if (!editions) throw new Error(`The site has no asset ${assetId}.`);
  return library.settings.locales.map((locale) => {
    const topic = editions.get(locale);
    if (!topic) return { locale, status: 'missing', translation: undefined, against: undefined };
    return editionStatus(library, topic);
  });
}

/** Status of an edition that exists. */
export function editionStatus(library: Library, topic: Topic): EditionStatus {
  const { locale, meta } = topic;
  const compared = yardsticks(library, topic).map((other) => ({
    locale: other.locale,
    comparison: compareEditions(topic, other),
  }));
  const strict = library.settings.sourceLocale !== undefined;
  const behind = strongest(compared.filter(({ comparison }) => isBehind(comparison, strict)));
  const followed = strongest(compared.filter(({ comparison }) => comparison.relation === 'in-step'));
  return {
    locale,
    status: behind ? 'outdated' : 'current',
    translation: meta.translation,
    against: behind ?? followed ?? strongest(compared),
  };
}

/** The editions that one is held to: the source where there is one, else all twins. */
function yardsticks({ editions, settings }: Library, topic: Topic): readonly Topic[] {
  const twins = editions.get(topic.assetId);
  const { sourceLocale, locales } = settings;
  if (topic.locale === sourceLocale) return [];
  const source = sourceLocale && twins?.get(sourceLocale);
  if (source) return [source];
  return locales.flatMap((locale) => (locale === topic.locale ? [] : (twins?.get(locale) ?? [])));
}

/** Other than the source is behind it; among twins, only the older one is. */
function isBehind({ relation }: Comparison, strict: boolean): boolean {
  return relation === 'behind' || (strict && relation === 'apart');
}

type Compared = { readonly locale: Locale; readonly comparison: Comparison };

/** The comparison that the strongest trace decided; of equals the first in the site's order. */
function strongest(compared: readonly Compared[]): Compared | undefined {
  const rank = ({ comparison: { decided } }: Compared) =>
    decided === undefined ? EVIDENCE_KINDS.length : EVIDENCE_KINDS.indexOf(decided);
  return compared.toSorted((a, b) => rank(a) - rank(b))[0];
}
