/**
 * The source text of a topic as rules see it: where the body begins, its blocks with their places, and
 * lines and columns for offsets. Line ends are `\n` here, whatever the file has.
 */
import type { Point } from '../markdown/body-draft.ts';
import { findFrontMatter } from '../parse/front-matter-extent.ts';
import { once } from '../remember.ts';
import { HIDDEN, hide, textOutsideCode, visibleText } from './inline.ts';
import { type Block, scanBlocks } from './scan-blocks.ts';

/** A topic's source text with its blocks. */
export interface Source {
  readonly text: string;
  /** Offset at which the body starts. */
  readonly bodyStart: number;
  /** In the order of the text. */
  readonly blocks: readonly Block[];
  /** Offset of each line. */
  readonly lineStarts: readonly number[];
  /** The text with everything hidden that readers do not read as words, at its old length. */
  visible(): string;
  /** Whether an offset is in code or in a comment, where marks mean nothing. */
  isLiteral(offset: number): boolean;
}

/** Takes a text apart; `text` is decoded, without byte order mark and with `\n` line ends. */
export function parseSource(text: string): Source {
  const bodyStart = findFrontMatter(text)?.bodyStart ?? 0;
  const lineStarts = findLineStarts(text);
  const blocks = scanBlocks(text, bodyStart);
  const visible = once(() => hideIndented(visibleText(text, bodyStart), blocks));
  const outsideCode = once(() => hideIndented(textOutsideCode(text, bodyStart), blocks));
  return {
    ...{ text, bodyStart, blocks, lineStarts, visible },
    isLiteral: (offset) => outsideCode()[offset] === HIDDEN,
  };
}

/** Offset of each line of a text with `\n` line ends. */
export function findLineStarts(text: string): readonly number[] {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return lineStarts;
}

/** Code without marks around it, which only its place among the blocks tells. */
function hideIndented(text: string, blocks: readonly Block[]): string {
  let result = '';
  let from = 0;
  for (const { key, start, end } of blocks) {
    if (key !== 'indented') continue;
    result += text.slice(from, start) + hide(text.slice(start, end));
    from = end;
  }
  return result + text.slice(from);
}

/** What readers see as words of a block, see `visible`. */
export function visibleBlock(source: Source, { start, end }: Block): string {
  return source.visible().slice(start, end);
}

/** Line and column of an offset, 1-based. */
export function pointAt({ lineStarts }: Pick<Source, 'lineStarts'>, offset: number): Point {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** Offset of a 1-based line and column. */
export function offsetOf({ lineStarts, text }: Source, { line, column }: Point): number {
  return Math.min(text.length, (lineStarts[line - 1] ?? 0) + column - 1);
}
