/** The line that a finding is about, cut to what fits on a screen, and a mark below its column. */
import type { Point } from '../markdown/body-draft.ts';
import { showControls } from '../text/show-controls.ts';

const WIDTH = 90;
/** How much of the line stands before the column at least. */
const BEFORE = 30;

/** Two lines: the source with its number, and a caret. */
export function codeFrame(source: string, { line, column }: Point): readonly string[] {
  const start = column <= WIDTH - BEFORE ? 0 : column - BEFORE;
  const cut = showControls(source.slice(start, start + WIDTH).replaceAll('\t', ' '));
  const text = `${start > 0 ? '…' : ''}${cut}${start + WIDTH < source.length ? '…' : ''}`;
  const gutter = `    ${line} | `;
  const offset = column - 1 - start + (start > 0 ? 1 : 0);
  return [
    (gutter + text).trimEnd(),
    `${' '.repeat(gutter.length - 2)}| ${' '.repeat(columnsOf(text.slice(0, offset)))}^`,
  ];
}

/** Columns of a terminal: letters of East Asian scripts take two. */
function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
