/**
 * Repairs of damage that machine translation does to Markdown. They are made in the text before it is
 * parsed, never change the number of lines, and are offered as edits so that they can be written back.
 */
import type { Diagnostic, Edit } from '../diagnostic.ts';
import { describeChange } from '../fixes/describe-change.ts';

/** A repaired text with what was done to it, in the order of the text. */
export interface Repair {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly diagnostics: readonly Diagnostic[];
}

const FENCE = /^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)*(`{3,}|~{3,})/;
/** `![alt] (target "title")`, and the same without `!` where the target certainly is one. */
const SPLIT = /(!?)\[((?:[^[\]\\]|\\.)*)\]([ \t]+)\((?=([^()\s]*(?:\([^()\s]*\)[^()\s]*)*))/g;
const IMAGE_TARGET = /\.(?:png|jpe?g|gif|svg|webp|bmp)$/i;
const LINK_TARGET = /^https?:\/\/|\.md(?:#.*)?$/i;

/** Repairs the text of a file from `bodyStart` on. */
export function repairText(file: string, text: string, bodyStart: number): Repair {
  if (!/\][ \t]+\(/.test(text)) return { text, edits: [], diagnostics: [] };
  const edits: Edit[] = [];
  const diagnostics: Diagnostic[] = [];
  let fence: string | undefined;
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const marker = FENCE.exec(line)?.[1];
    if (marker && fence === undefined) fence = marker;
    else if (marker && fence !== undefined && closes(line, marker, fence)) fence = undefined;
    else if (start >= bodyStart && fence === undefined) {
      for (const gap of findGaps(line)) {
        const edit = { start: start + gap.start, end: start + gap.end, text: '' };
        edits.push(edit);
        const change = describeChange(text, [edit]);
        const found = splitSyntax(file, gap.image, index + 1, gap.column);
        diagnostics.push({ ...found, fix: [edit], ...(change && { change }) });
      }
    }
    start += line.length + 1;
  }
  return { text: applyEdits(text, edits), edits, diagnostics };
}

/** Applies edits that are sorted and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let position = 0;
  for (const edit of edits) {
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}

interface Gap {
  readonly image: boolean;
  /** Offsets of the blanks in the line. */
  readonly start: number;
  readonly end: number;
  /** 1-based column at which the image or link begins. */
  readonly column: number;
}

function findGaps(line: string): Gap[] {
  if (!/\][ \t]+\(/.test(line)) return [];
  const spans = codeSpans(line);
  const gaps: Gap[] = [];
  for (const match of line.matchAll(SPLIT)) {
    const [whole, bang = '', , blanks = '', target = ''] = match;
    const image = bang === '!';
    const certain = image ? IMAGE_TARGET.test(target) : LINK_TARGET.test(target);
    if (!certain || spans.some(([from, to]) => match.index >= from && match.index < to)) continue;
    const end = match.index + whole.length - 1;
    gaps.push({ image, start: end - blanks.length, end, column: match.index + 1 });
  }
  return gaps;
}

function codeSpans(line: string): [number, number][] {
  return Array.from(line.matchAll(/(`+)(?!`).*?[^`]\1(?!`)/g), ({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
}

function closes(line: string, marker: string, fence: string): boolean {
  return marker.startsWith(fence) && /^[ \t>]*[`~]+[ \t\r]*$/.test(line);
}

function splitSyntax(file: string, image: boolean, line: number, column: number): Diagnostic {
  const thing = image ? 'image' : 'link';
  return {
    ruleId: image ? 'split-image-syntax' : 'split-link-syntax',
    severity: 'info',
    file,
    line,
    column,
    message: `A space between \`]\` and \`(\` breaks this ${thing}; it is read as one all the same.`,
    advice: 'Delete the space.',
  };
}
