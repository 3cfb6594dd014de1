/**
 * Aligns two texts block by block, to be read side by side. Sections that are the same stay together;
 * inside them, blocks pair up by kind, order, length and what is the same in every language. No block
 * is ever left out. Runs in the browser.
 */
import { alignSequences } from '../sections/align-sequences.ts';

/** A block of text: a paragraph, heading, list item, table and so on. */
export interface TextBlock {
  /** Name of its element; callouts and lists may add to it. */
  readonly kind: string;
  /** Section it stands in, by a name that both texts share if the section is in both; headings open their own. */
  readonly section: string;
  readonly isHeading: boolean;
  /** Number of UTF-16 code units. */
  readonly length: number;
  /** Numbers, code and other words that translation leaves alone. */
  readonly marks: ReadonlySet<string>;
}

/** One line of the two columns: indices of its blocks. At least one is set. */
export interface BlockRow {
  readonly own: number | undefined;
  readonly other: number | undefined;
}

const SAME_SECTION = 1e4;
const SAME_KIND = 2;
const OTHER_KIND = -0.75;

/** Rows from top to bottom; every block of both texts is in exactly one. */
export function alignBlocks(own: readonly TextBlock[], other: readonly TextBlock[]): readonly BlockRow[] {
  const shared = sharedSections(own, other);
  const ratio = totalLength(other) / totalLength(own);
  const pairs = alignSequences(own.length, other.length, (index, otherIndex) => {
    const [a, b] = [own[index], other[otherIndex]];
    return a && b ? scoreBlocks(a, b, { shared, ratio }) : 0;
  });
  const rows: BlockRow[] = [];
  let [at, otherAt] = [0, 0];
  const flush = (end: number, otherEnd: number) => {
    while (at < end) rows.push({ own: at++, other: undefined });
    while (otherAt < otherEnd) rows.push({ own: undefined, other: otherAt++ });
  };
  for (const [index, otherIndex] of pairs) {
    flush(index, otherIndex);
    rows.push({ own: at++, other: otherAt++ });
  }
  flush(own.length, other.length);
  return rows;
}

interface TextPair {
  readonly shared: ReadonlySet<string>;
  /** Length of the other text in lengths of the own. */
  readonly ratio: number;
}

function scoreBlocks(own: TextBlock, other: TextBlock, { shared, ratio }: TextPair): number {
  if (own.isHeading !== other.isHeading) return 0;
  if (own.section === other.section) {
    return own.isHeading ? SAME_SECTION : scoreText(own, other, ratio);
  }
  const apart = shared.has(own.section) || shared.has(other.section);
  return apart ? 0 : scoreText(own, other, ratio);
}

function scoreText(own: TextBlock, other: TextBlock, ratio: number): number {
  const kind = own.kind === other.kind ? SAME_KIND : OTHER_KIND;
  const length = 0.5 - Math.abs(Math.log((other.length + 15) / (own.length * ratio + 15)));
  return kind + Math.max(-2, length) + scoreMarks(own.marks, other.marks);
}

/** From -1.5 for other marks to 2 for the same ones. */
function scoreMarks(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...own].filter((mark) => other.has(mark)).length;
  const all = own.size + other.size - shared;
  return all === 0 ? 0 : (3.5 * shared) / all - 1.5;
}

function sharedSections(own: readonly TextBlock[], other: readonly TextBlock[]): ReadonlySet<string> {
  const others = new Set(other.map(({ section }) => section));
  return new Set(own.map(({ section }) => section).filter((section) => others.has(section)));
}

function totalLength(blocks: readonly TextBlock[]): number {
  return Math.max(
    1,
    blocks.reduce((sum, { length }) => sum + length, 0),
  );
}
