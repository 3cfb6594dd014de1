/**
 * Keys of sections: every section of an asset has one that its twins share and that no other section
 * of an edition has. It is the language-neutral anchor where any edition has one.
 */
import type { Locale } from '../locale.ts';
import type { Topic } from '../topic.ts';
import { type AlignedSections, alignSections } from './align-sections.ts';
import { type NameTarget, nameByFile } from './section-marks.ts';

/** A section's key. */
export type SectionKey = string;

/** For each edition, the key of each section by the section's ID, in document order. */
export type SectionKeys = ReadonlyMap<Locale, ReadonlyMap<string, SectionKey>>;

/**
 * Keys of an asset's editions. The edition with the most anchors leads; the others are aligned with
 * it, and what it lacks with each other. The order of `editions` does not matter.
 */
export function buildSectionKeys(
  editions: readonly Topic[],
  nameTarget: NameTarget = nameByFile,
): SectionKeys {
  const known = new Map<Topic, Map<string, SectionKey>>();
  const taken = new Set<SectionKey>();
  for (const edition of [...editions].sort(byAnchors)) {
    const keys = new Map<string, SectionKey>();
    for (const [leader, leaderKeys] of known) {
      if (keys.size === edition.sections.length) break;
      adoptKeys(alignSections(edition, leader, nameTarget), leaderKeys, keys);
    }
    known.set(edition, withOwnKeys(edition, keys, taken));
  }
  const names = anchorNames(known, taken);
  return new Map(editions.map((edition) => [edition.locale, rename(known.get(edition) ?? new Map(), names)]));
}

/** Anchors for keys that come from an edition without one. */
function anchorNames(
  known: ReadonlyMap<Topic, ReadonlyMap<string, SectionKey>>,
  taken: Set<SectionKey>,
): ReadonlyMap<SectionKey, SectionKey> {
  const names = new Map<SectionKey, SectionKey>();
  for (const [{ sections }, keys] of known) {
    for (const { id, anchor } of sections) {
      const key = keys.get(id) ?? id;
      if (anchor === undefined || names.has(key)) continue;
      const free = anchor === key || !taken.has(anchor);
      names.set(key, free ? anchor : key);
      taken.add(anchor);
    }
  }
  return names;
}

function rename(
  keys: ReadonlyMap<string, SectionKey>,
  names: ReadonlyMap<SectionKey, SectionKey>,
): ReadonlyMap<string, SectionKey> {
  return new Map([...keys].map(([id, key]) => [id, names.get(key) ?? key]));
}

function byAnchors(a: Topic, b: Topic): number {
  const anchors = ({ sections }: Topic) => sections.filter(({ anchor }) => anchor !== undefined).length;
  return anchors(b) - anchors(a) || b.sections.length - a.sections.length || (a.locale < b.locale ? -1 : 1);
}

function adoptKeys(
  pairs: readonly AlignedSections[],
  leaderKeys: ReadonlyMap<string, SectionKey>,
  keys: Map<string, SectionKey>,
): void {
  const used = new Set(keys.values());
  for (const { own, other } of pairs) {
    const key = leaderKeys.get(other.id);
    if (key === undefined || used.has(key) || keys.has(own.id)) continue;
    keys.set(own.id, key);
    used.add(key);
  }
}

/** In document order; sections without a twin so far are named after themselves. */
function withOwnKeys(
  { locale, sections }: Topic,
  adopted: ReadonlyMap<string, SectionKey>,
  taken: Set<SectionKey>,
): Map<string, SectionKey> {
  const keys = new Map<string, SectionKey>();
  for (const { id } of sections) {
    const key = adopted.get(id) ?? freeKey(id, locale, taken);
    taken.add(key);
    keys.set(id, key);
  }
  return keys;
}

function freeKey(id: string, locale: Locale, taken: ReadonlySet<SectionKey>): SectionKey {
  let key = id;
  for (let n = 1; taken.has(key); n += 1) key = n === 1 ? `${id}.${locale}` : `${id}.${locale}-${n}`;
  return key;
}
