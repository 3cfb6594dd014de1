/**
 * Sections that an edition has and a twin lacks, or the other way round. Only what is certain is
 * reported: where both have sections without a counterpart, they may be the same ones rewritten.
 */
import type { Locale } from '../locale.ts';
import type { SectionKeys } from '../sections/section-keys.ts';
import type { Section, Topic } from '../topic.ts';

/** A section of this edition that some twins lack. */
export interface ExtraSection {
  readonly id: string;
  /** Twins without it, in the order given. */
  readonly absentIn: readonly Locale[];
}

/** A section that twins have and this edition lacks. */
export interface MissingSection {
  /** Section of this edition that it would stand before; `undefined` at the end. */
  readonly before: string | undefined;
  /** Where it can be read, in the order given; at least one. */
  readonly twins: readonly { readonly locale: Locale; readonly id: string; readonly text: string }[];
}

/** How the sections of an edition differ from those of its twins. */
export interface SectionDrift {
  readonly extra: readonly ExtraSection[];
  readonly missing: readonly MissingSection[];
}

/** Compares the sections of an edition with those of its twins. */
export function findDrift(topic: Topic, twins: readonly Topic[], keys: SectionKeys): SectionDrift {
  const extra = new Map<string, Locale[]>();
  const missing = new Map<string, { before: string | undefined; twins: MissingSection['twins'][number][] }>();
  for (const twin of twins) {
    const { surplus, lacking } = compareSections(topic, twin, keys);
    for (const { id } of surplus) extra.set(id, [...(extra.get(id) ?? []), twin.locale]);
    for (const { section, key, before } of lacking) {
      const entry = missing.get(key) ?? { before, twins: [] };
      entry.twins.push({ locale: twin.locale, id: section.id, text: section.text });
      missing.set(key, entry);
    }
  }
  const inOrder = topic.sections.flatMap(({ id }) => {
    const absentIn = extra.get(id);
    return absentIn ? [{ id, absentIn }] : [];
  });
  return { extra: inOrder, missing: [...missing.values()] };
}

interface Lacking {
  readonly section: Section;
  readonly key: string;
  readonly before: string | undefined;
}

function compareSections(
  topic: Topic,
  twin: Topic,
  keys: SectionKeys,
): { readonly surplus: readonly Section[]; readonly lacking: readonly Lacking[] } {
  const [own, other] = [keys.get(topic.locale), keys.get(twin.locale)];
  if (!own || !other) return { surplus: [], lacking: [] };
  const [ownKeys, otherKeys] = [new Set(own.values()), new Set(other.values())];
  const surplus = topic.sections.filter(({ id }) => !otherKeys.has(own.get(id) ?? ''));
  const lacking = twin.sections.filter(({ id }) => !ownKeys.has(other.get(id) ?? ''));
  const certain = surplus.length === 0 || lacking.length === 0 || haveAnchors([...surplus, ...lacking]);
  if (!certain) return { surplus: [], lacking: [] };
  const idByKey = new Map([...own].map(([id, key]) => [key, id]));
  const placeOf = (section: Section) =>
    twin.sections
      .slice(twin.sections.indexOf(section) + 1)
      .map(({ id }) => idByKey.get(other.get(id) ?? ''))
      .find((id) => id !== undefined);
  return {
    surplus,
    lacking: lacking.map((section) => ({
      section,
      key: other.get(section.id) ?? section.id,
      before: placeOf(section),
    })),
  };
}

/** Sections named by the edition itself: two different names are two sections. */
function haveAnchors(sections: readonly Section[]): boolean {
  return sections.every(({ anchor }) => anchor !== undefined);
}
