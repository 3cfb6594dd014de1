/**
 * How likely two sections of twins are the same one, from what they hold and where they stand. Marks
 * count the more, the fewer sections have them.
 */
import type { Section } from '../topic.ts';
import { MARK_KINDS, type MarkKind, type SectionMarks } from './section-marks.ts';

/** What speaks for an alignment. */
export type Evidence = 'anchor' | 'heading' | 'position' | MarkKind | 'blocks' | 'length';

/** An edition's sections with what marks them. */
export interface MarkedSections {
  readonly sections: readonly Section[];
  readonly marks: readonly SectionMarks[];
}

/** Points for and against two sections being the same; what is positive speaks for it. */
export interface SectionScore {
  readonly points: number;
  readonly evidence: readonly Evidence[];
}

const KIND_WEIGHT: Readonly<Record<MarkKind, number>> = {
  links: 3,
  images: 3,
  code: 2,
  numbers: 1,
  names: 1,
};
/** Weight of marks from which on they are taken in full. */
const ENOUGH_MARKS = 3;
const SAME_HEADING = 3;
const SAME_PLACE = 2;
const OTHER_DEPTH = -1.5;

/** Makes the function that scores a section of one edition against one of the other. */
export function newSectionScore(
  own: MarkedSections,
  other: MarkedSections,
): (ownIndex: number, otherIndex: number) => SectionScore {
  const rarity = countSections([...own.marks, ...other.marks]);
  const sameShape = haveSameShape(own.sections, other.sections);
  const lengthRatio = totalLength(other.marks) / totalLength(own.marks);
  return (ownIndex, otherIndex) => {
    const [a, b] = [own.sections[ownIndex], other.sections[otherIndex]];
    const [marks, otherMarks] = [own.marks[ownIndex], other.marks[otherIndex]];
    if (!a || !b || !marks || !otherMarks) return { points: 0, evidence: [] };
    const place =
      sameShape && ownIndex === otherIndex ? SAME_PLACE : Math.abs(a.depth - b.depth) * OTHER_DEPTH;
    const content = scoreMarks(marks, otherMarks, rarity);
    return addUp([
      [['heading'], sameText(a, b) ? SAME_HEADING : 0],
      [['position'], place],
      [content.kinds, content.points],
      [['blocks'], scoreBlocks(marks.blocks, otherMarks.blocks)],
      [['length'], scoreLength(marks.length * lengthRatio, otherMarks.length)],
    ]);
  };
}

function addUp(parts: readonly (readonly [readonly Evidence[], number])[]): SectionScore {
  return {
    points: sum(parts.map(([, points]) => points)),
    evidence: parts.flatMap(([evidence, points]) => (points > 0 ? evidence : [])),
  };
}

/** Whether both have the same headings by number and depth. */
export function haveSameShape(own: readonly Section[], other: readonly Section[]): boolean {
  return own.length === other.length && own.every((section, index) => section.depth === other[index]?.depth);
}

function sameText(a: Section, b: Section): boolean {
  return a.text !== '' && a.text.toLowerCase() === b.text.toLowerCase();
}

/** Number of sections, of either edition, that have a mark. */
function countSections(sections: readonly SectionMarks[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { marks } of sections) {
    for (const kind of MARK_KINDS) {
      for (const mark of marks[kind]) {
        const key = `${kind} ${mark}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function scoreMarks(own: SectionMarks, other: SectionMarks, rarity: ReadonlyMap<string, number>) {
  const kinds: MarkKind[] = [];
  let shared = 0;
  let all = 0;
  for (const kind of MARK_KINDS) {
    const [a, b] = [own.marks[kind], other.marks[kind]];
    const weigh = (mark: string) => (KIND_WEIGHT[kind] * 2) / Math.max(2, rarity.get(`${kind} ${mark}`) ?? 2);
    const common = sum([...a].filter((mark) => b.has(mark)).map(weigh));
    if (common > 0) kinds.push(kind);
    shared += common;
    all += sum([...a, ...b].map(weigh)) - common;
  }
  const part = all === 0 ? 0 : shared / all;
  return { points: (6 * part - 2) * Math.min(1, all / ENOUGH_MARKS), kinds };
}

/** From -1 for nothing in common to 1.5 for the same blocks. */
function scoreBlocks(own: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const kinds = new Set([...own.keys(), ...other.keys()]);
  if (kinds.size === 0) return 0.5;
  let common = 0;
  let all = 0;
  for (const kind of kinds) {
    common += Math.min(own.get(kind) ?? 0, other.get(kind) ?? 0);
    all += Math.max(own.get(kind) ?? 0, other.get(kind) ?? 0);
  }
  return 2.5 * (common / all) - 1;
}

/** From 0.75 for the length to be expected down to -1.5. */
function scoreLength(expected: number, length: number): number {
  return Math.max(-1.5, 0.75 - Math.abs(Math.log((length + 20) / (expected + 20))));
}

function totalLength(sections: readonly SectionMarks[]): number {
  return Math.max(1, sum(sections.map(({ length }) => length)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
