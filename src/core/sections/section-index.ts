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
  const idsOf = rememberLast(invert);
  return {
    keys,
    twins: (topic, sectionId) => {
      const own = keys(topic.assetId);
      const key = own.get(topic.locale)?.get(sectionId);
      return key === undefined ? [] : twinsOf(idsOf(own), topic.locale, key);
    },
  };
}

/** Editions in the order of the site's locales. */
function editionsOf(library: Library, assetId: AssetId): readonly Topic[] {
  const editions = library.editions.get(assetId);
  return library.settings.locales.flatMap((locale) => editions?.get(locale) ?? []);
}

/** The first section of each key by locale. */
type SectionIds = ReadonlyMap<Locale, ReadonlyMap<string, string>>;

function invert(keys: SectionKeys): SectionIds {
  const first = (sections: ReadonlyMap<string, string>) =>
    new Map([...sections].reverse().map(([id, key]) => [key, id]));
  return new Map([...keys].map(([locale, sections]) => [locale, first(sections)]));
}

/** The sections of a topic are asked for one after the other; no more than its asset's need be kept. */
function rememberLast<Question, Answer>(
  find: (question: Question) => Answer,
): (question: Question) => Answer {
  let last: { readonly question: Question; readonly answer: Answer } | undefined;
  return (question) => {
    if (last?.question !== question) last = { question, answer: find(question) };
    return last.answer;
  };
}

function twinsOf(ids: SectionIds, locale: Locale, key: string): readonly SectionTwin[] {
  return [...ids].flatMap(([other, byKey]) => {
    const id = other === locale ? undefined : byKey.get(key);
    return id === undefined ? [] : [{ locale: other, id }];
  });
}
