/**
 * Refuses text whose tree would be out of all proportion to it, before any parser sees it: a line of
 * a thousand quote marks nests a thousand levels, and a wide table head pads every short row after it.
 */
import { MAX_DEPTH, type Point } from './body-draft.ts';

/** Most cells that the rows of a file may be padded to; real topics stay below a hundredth of it. */
const MAX_CELLS = 1_000_000;

const NESTED = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${MAX_DEPTH + 1}}`, 'm');
const RULE_ONLY = /^[ \t*-]*$/;
const DELIMITERS = /^[ \t>|:-]*-[ \t]*:?[ \t]*\|[ \t>|:-]*$/gm;

/** Most signs of emphasis and images in one paragraph: parsers follow their nesting by recursion. */
const MAX_SIGNS = 10_000;

/**
 * Most characters that character references in one paragraph may make a parser copy: at each it copies the
 * text before it. A page of text with a hundred of them stays below a thousandth of this.
 */
const MAX_COPIED = 200_000_000;
const REFERENCE_OR_BREAK = /&(?:#[xX]?)?[0-9A-Za-z]{1,31};|\n[ \t]*\n/g;

/** Most addresses in one tag: at each a parser looks through the whole tag. */
const MAX_ADDRESSES = 1000;

/** Where a text becomes too complex; `undefined` for every text a person wrote. */
export function findExcess(text: string): Point | undefined {
  return (
    findNesting(text) ?? findWideTable(text) ?? findSigns(text) ?? findCopies(text) ?? findAddresses(text)
  );
}

function findNesting(text: string): Point | undefined {
  const match = NESTED.exec(text);
  if (!match) return undefined;
  const end = text.indexOf('\n', match.index);
  const line = text.slice(match.index, end === -1 ? undefined : end);
  return RULE_ONLY.test(line) ? undefined : pointAt(text, match.index);
}

function findWideTable(text: string): Point | undefined {
  if (!text.includes('|')) return undefined;
  const lines = text.split('\n').length;
  for (const { 0: row, index } of text.matchAll(DELIMITERS)) {
    if (row.split('|').length * lines > MAX_CELLS) return pointAt(text, index);
  }
  return undefined;
}

function findSigns(text: string): Point | undefined {
  if (text.length <= MAX_SIGNS) return undefined;
  let signs = 0;
  for (const { 0: found, index } of text.matchAll(/[*_~]+|!\[|\n[ \t]*\n/g)) {
    signs = found.startsWith('\n') ? 0 : signs + (found === '![' ? 1 : found.length);
    if (signs > MAX_SIGNS) return pointAt(text, index);
  }
  return undefined;
}

function findCopies(text: string): Point | undefined {
  if (text.length <= MAX_SIGNS) return undefined;
  let [start, copied] = [0, 0];
  for (const { 0: found, index } of text.matchAll(REFERENCE_OR_BREAK)) {
    const isBreak = found.startsWith('\n');
    if (isBreak) start = index + found.length;
    copied = isBreak ? 0 : copied + index - start;
    if (copied > MAX_COPIED && !isHtml(text, start)) return pointAt(text, index);
  }
  return undefined;
}

function findAddresses(text: string): Point | undefined {
  if (text.length <= MAX_SIGNS) return undefined;
  let addresses: number | undefined;
  for (const { 0: found, index } of text.matchAll(/:\/\/|[<>]|\n[ \t]*\n/g)) {
    if (found === '<') addresses = 0;
    else if (found !== '://') addresses = undefined;
    else if (addresses !== undefined && ++addresses > MAX_ADDRESSES) return pointAt(text, index);
  }
  return undefined;
}

/** HTML up to a blank line is not read for character references. */
function isHtml(text: string, start: number): boolean {
  return /^[\s>*+-]*</.test(text.slice(start, start + 100));
}

function pointAt(text: string, offset: number): Point {
  return { line: text.slice(0, offset).split('\n').length, column: 1 };
}
