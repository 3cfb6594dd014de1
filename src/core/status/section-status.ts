/** Which sections of an edition are not as in the twins that it is held to. */
import type { Diagnostic } from '../diagnostic.ts';
import { findDrift } from '../freshness/drift.ts';
import type { Locale } from '../locale.ts';
import { alignSections } from '../sections/align-sections.ts';
import type { SectionKeys } from '../sections/section-keys.ts';
import {
  MARK_KINDS,
  type NameTarget,
  readSectionMarks,
  type SectionMarks,
} from '../sections/section-marks.ts';
import type { Topic } from '../topic.ts';
import type { SectionStatus } from './status-row.ts';

/**
 * Sections that some of `twins` have and the edition lacks, or the other way round. Of several twins
 * at least half must agree, so that one twin's own section is no fault of all others.
 */
export function driftedSections(
  topic: Topic,
  twins: readonly Topic[],
  keys: SectionKeys,
): readonly SectionStatus[] {
  const { extra, missing } = findDrift(topic, twins, keys);
  const agreed = (locales: readonly Locale[]) => locales.length * 2 >= twins.length;
  const byId = new Map(topic.sections.map((section) => [section.id, section]));
  return [
    ...missing.flatMap(({ twins: [first, ...rest] }): SectionStatus[] => {
      const locales = [first, ...rest].flatMap((twin) => twin?.locale ?? []);
      if (!first || !agreed(locales)) return [];
      return [{ state: 'missing', text: first.text, line: undefined, twins: locales }];
    }),
    ...extra.flatMap(({ id, absentIn }): SectionStatus[] => {
      const section = byId.get(id);
      if (!section || !agreed(absentIn)) return [];
      return [{ state: 'extra', text: section.text, line: section.line, twins: absentIn }];
    }),
  ];
}

/** Sections whose links, images, code, numbers or blocks are not those of a newer twin. */
export function changedSections(topic: Topic, twin: Topic, nameTarget: NameTarget): readonly SectionStatus[] {
  const pairs = alignSections(topic, twin, nameTarget);
  if (pairs.length === 0) return [];
  const own = marksById(topic, nameTarget);
  const other = marksById(twin, nameTarget);
  return pairs.flatMap(({ own: section, other: counterpart }): SectionStatus[] => {
    const [mine, theirs] = [own.get(section.id), other.get(counterpart.id)];
    if (!mine || !theirs || isSame(mine, theirs)) return [];
    return [{ state: 'changed', text: section.text, line: section.line, twins: [twin.locale] }];
  });
}

/** Sections that marks in the body declare untranslated, from the findings of parsing. */
export function untranslatedSections(
  topic: Topic,
  findings: readonly Diagnostic[],
): readonly SectionStatus[] {
  return findings
    .filter(({ ruleId }) => ruleId === 'untranslated-section')
    .map(({ line }) => {
      const section = topic.sections.find((one) => one.line > line);
      return { state: 'untranslated', text: section?.text ?? topic.heading, line, twins: [] };
    });
}

function marksById(topic: Topic, nameTarget: NameTarget): ReadonlyMap<string, SectionMarks> {
  const marks = readSectionMarks(topic, nameTarget);
  return new Map(
    topic.sections.flatMap(({ id }, index) => {
      const found = marks[index];
      return found ? [[id, found] as const] : [];
    }),
  );
}

/** Names are left out: they are inflected and translated. */
function isSame(a: SectionMarks, b: SectionMarks): boolean {
  const kinds = MARK_KINDS.filter((kind) => kind !== 'names');
  return (
    kinds.every((kind) => sameMembers(a.marks[kind], b.marks[kind])) &&
    [...new Set([...a.blocks.keys(), ...b.blocks.keys()])].every(
      (kind) => a.blocks.get(kind) === b.blocks.get(kind),
    )
  );
}

function sameMembers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((member) => b.has(member));
}
