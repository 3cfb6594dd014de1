/**
 * Aligns the sections of two editions of a topic. Equal anchors decide, wherever they stand; between
 * them, what sections hold and where they are. A section without a counterpart stays alone rather than
 * with a wrong one.
 */
import type { Section, Topic } from '../topic.ts';
import { alignSequences } from './align-sequences.ts';
import { type NameTarget, nameByFile, readSectionMarks } from './section-marks.ts';
import { type Evidence, newSectionScore, type SectionScore } from './section-score.ts';

/** Two sections that are the same one in two editions. */
export interface AlignedSections {
  readonly own: Section;
  readonly other: Section;
  /** From 0 to 1, in hundredths; 1 where anchors agree. */
  readonly confidence: number;
  /** What speaks for it, the most telling first. */
  readonly evidence: readonly Evidence[];
}

/** More than all other points of a topic together. */
const ANCHOR: SectionScore = { points: 1e6, evidence: ['anchor'] };
const NO_MATCH: SectionScore = { points: 0, evidence: [] };

/** Pairs the sections of two editions, in the order of the first one. No section is in two pairs. */
export function alignSections(
  own: Topic,
  other: Topic,
  nameTarget: NameTarget = nameByFile,
): readonly AlignedSections[] {
  const anchored = pairAnchors(own.sections, other.sections);
  const pairs = [...anchored].map(([section, twin]) => toPair(section, twin, ANCHOR));
  if (anchored.size === Math.min(own.sections.length, other.sections.length)) return pairs;
  const score = newPairScore(own, other, { anchored, nameTarget });
  for (const [index, otherIndex] of alignSequences(
    own.sections.length,
    other.sections.length,
    score.points,
  )) {
    const [section, twin] = [own.sections[index], other.sections[otherIndex]];
    if (section && twin && !anchored.has(section)) {
      pairs.push(toPair(section, twin, score.of(index, otherIndex)));
    }
  }
  const order = new Map(own.sections.map((section, index) => [section, index]));
  return pairs.sort((a, b) => (order.get(a.own) ?? 0) - (order.get(b.own) ?? 0));
}

/** Sections with the same anchor; case is of no matter. */
function pairAnchors(own: readonly Section[], other: readonly Section[]): ReadonlyMap<Section, Section> {
  const byAnchor = new Map(
    other.flatMap((section) => (section.anchor ? [[section.anchor.toLowerCase(), section] as const] : [])),
  );
  const pairs = new Map<Section, Section>();
  for (const section of own) {
    const anchor = section.anchor?.toLowerCase() ?? '';
    const twin = byAnchor.get(anchor);
    if (twin) pairs.set(section, twin);
    byAnchor.delete(anchor);
  }
  return pairs;
}

interface PairContext {
  readonly anchored: ReadonlyMap<Section, Section>;
  readonly nameTarget: NameTarget;
}

/** Scores with anchors as fixed points: what they pair is in no other pair. */
function newPairScore(own: Topic, other: Topic, { anchored, nameTarget }: PairContext) {
  const twins = new Set(anchored.values());
  const byContent = newSectionScore(
    { sections: own.sections, marks: readSectionMarks(own, nameTarget) },
    { sections: other.sections, marks: readSectionMarks(other, nameTarget) },
  );
  const of = (index: number, otherIndex: number): SectionScore => {
    const [section, twin] = [own.sections[index], other.sections[otherIndex]];
    if (!section || !twin) return NO_MATCH;
    const fixed = anchored.get(section);
    if (fixed || twins.has(twin)) return fixed === twin ? ANCHOR : NO_MATCH;
    return byContent(index, otherIndex);
  };
  return { of, points: (index: number, otherIndex: number) => of(index, otherIndex).points };
}

function toPair(own: Section, other: Section, { points, evidence }: SectionScore): AlignedSections {
  const likely = Math.min(0.99, Math.round(100 / (1 + Math.exp(-points / 1.5))) / 100);
  return { own, other, confidence: evidence[0] === 'anchor' ? 1 : likely, evidence };
}
