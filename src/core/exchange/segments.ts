/**
 * The translatable texts of a topic with their places: titles, headings, paragraphs, cells and items.
 * Code stays out. Bilingual editions say themselves what belongs together, sentence by sentence.
 */
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import type { Source } from '../check/source.ts';
import { findMatterBlock } from '../edits/front-matter-edits.ts';
import { readEntries } from '../edits/matter-entries.ts';

/** A text in a file; offsets in UTF-16 code units of the text with `\n` line ends. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** As written there; of the title, its value. */
  readonly text: string;
  /** Index of the block it stands in; below zero in front matter, a number for each key. */
  readonly block: number;
  /** Source text where the edition holds it itself. */
  readonly source?: string;
}

const HEADING = /^[ \t>]*#{1,6}[ \t]+/;
const CLOSING = /[ \t]+#+[ \t]*$/;
/** Keys whose values readers see. */
const TITLES: ReadonlyMap<string, number> = new Map([
  ['title', -1],
  ['toctitle', -2],
]);
const CODE_INDENT = 4;
const SENTENCE =
  /<span data-ttu-id="([^"]+)">([\s\S]*?)<\/span><span class="sxs-lookup"><span data-stu-id="\1">([\s\S]*?)<\/span><\/span>/dg;

/** All segments of a topic, in order; none overlap. */
export function findSegments(source: Source): readonly Segment[] {
  const { text } = source;
  const sentences = text.includes('class="sxs-lookup"') ? sentencesOf(source) : [];
  return [...titlesOf(text), ...(sentences.length > 0 ? sentences : blocksOf(source))];
}

/** ID of each segment: its ordinal, and a digest of its text. */
export function segmentIds(segments: readonly Segment[]): readonly string[] {
  return segments.map(({ text }, index) => `s${index + 1}-${digestOf(text)}`);
}

/** Digest of a segment's text as it stands in its ID. */
export function digestOf(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 10);
}

function titlesOf(text: string): readonly Segment[] {
  const matter = findMatterBlock(text);
  if (!matter) return [];
  return readEntries(matter.yaml).flatMap(({ name, value }) => {
    const block = TITLES.get(name.toLowerCase());
    if (block === undefined) return [];
    const [start, end] = [matter.start + value[0], matter.start + value[1]];
    const title: unknown = parse(text.slice(start, end), { schema: 'failsafe' });
    if (typeof title !== 'string' || !/[\p{L}\p{N}]/u.test(title)) return [];
    return [{ start, end, text: title.trim(), block }];
  });
}

function blocksOf({ text, blocks }: Source): readonly Segment[] {
  return blocks.flatMap(({ kind, start, end, text: written }, index) => {
    if (kind === 'text') return isIndentedCode(text, start) ? [] : trimmed(text, start, end, index);
    const head = kind === 'section' ? HEADING.exec(written) : null;
    if (!head) return [];
    const tail = CLOSING.exec(written)?.[0].length ?? 0;
    return trimmed(text, start + head[0].length, Math.max(start + head[0].length, end - tail), index);
  });
}

function sentencesOf({ text, blocks }: Source): readonly Segment[] {
  return [...text.matchAll(SENTENCE)].flatMap((match) => {
    const place = match.indices?.[2];
    const source = match[3] ?? '';
    if (!place || source.trim() === '') return [];
    const block = blocks.findLastIndex(({ start }) => start <= place[0]);
    return trimmed(text, place[0], place[1], block).map((segment) => ({ ...segment, source: source.trim() }));
  });
}

/** Whether a block stands as far in as code does, and not below an item of a list. */
function isIndentedCode(text: string, start: number): boolean {
  if (indentAt(text, start) < CODE_INDENT) return false;
  for (const line of text.slice(0, start).split('\n').slice(0, -1).reverse()) {
    if (!/\S/.test(line) || indentAt(line, 0) >= CODE_INDENT) continue;
    return !/^\s*(?:[-+*]|\d{1,9}[.)])[ \t]/.test(line) && indentAt(line, 0) < 2;
  }
  return true;
}

/** Columns of space at the beginning of the line that an offset is in. */
function indentAt(text: string, offset: number): number {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1);
  return (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;
}

/** Without space at the ends; nothing where nothing can be translated. */
function trimmed(text: string, start: number, end: number, block: number): readonly Segment[] {
  const written = text.slice(start, end);
  const inner = written.trim();
  if (!/[\p{L}\p{N}]/u.test(inner)) return [];
  const from = start + written.indexOf(inner);
  return [{ start: from, end: from + inner.length, text: inner, block }];
}
