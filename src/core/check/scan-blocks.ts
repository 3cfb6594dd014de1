/**
 * Blocks of a Markdown body in the order of the text: what can be counted and held against a twin.
 * One pass over the lines, for Markdown and raw HTML alike; exact enough to align editions, not to
 * render them. Paragraphs may run over several lines, since editions wrap differently.
 */

/** What a block is. `text` is a paragraph, a cell or the words of an item. */
export type BlockKind = 'section' | 'item' | 'row' | 'code' | 'image' | 'alert' | 'text';

/** A block with its place; offsets in UTF-16 code units. */
export interface Block {
  readonly kind: BlockKind;
  /** What editions of one topic share of it: heading level, name of an alert or image. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** As written between `start` and `end`. */
  readonly text: string;
}

/** Scans from `bodyStart` on. */
export function scanBlocks(text: string, bodyStart: number): readonly Block[] {
  const scan: Scan = {
    text,
    blocks: [],
    open: undefined,
    fence: undefined,
    comment: false,
    indent: 0,
    blank: true,
  };
  for (let start = bodyStart; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    scanLine(scan, start, end);
    start = end + 1;
  }
  closeText(scan);
  if (scan.fence) push(scan, 'code', 'code', scan.fence.start, text.length);
  return scan.blocks;
}

interface Scan {
  readonly text: string;
  readonly blocks: Block[];
  /** The paragraph that the next line may continue. */
  open: { readonly start: number; end: number } | undefined;
  fence: { readonly mark: string; readonly start: number } | undefined;
  comment: boolean;
  /** Column at which the words of the list item around begin; 0 outside of lists. */
  indent: number;
  blank: boolean;
}

const FENCE = /^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)?(`{3,}|~{3,})(.*)$/;
/** Any line that one of the next patterns can match. */
const OPENING = /^[ \t>]*[-+*#|\d>\\[]/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(?=\S)/;
const ALERT = /^[ \t>]*>[ \t]*\\?\[\s*!?\s*([\p{L}]{3,24})\s*\\?\][ \t]*/u;
const ITEM = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+(?=\S)/;
const QUOTE = /^[ \t]*(?:>[ \t]?)+/;
const ROW = /^[ \t>]*\|.*\|[ \t]*$/;
const DELIMITERS = /^[ \t>|:-]+$/;
const BREAKS = /<(\/?)(tr|li|td|th|p|div|table|thead|tbody|ul|ol|colgroup|col|dl|dt|dd|h[1-6])\b[^>]*>/gi;
/** What stands before the words of a paragraph; tags of emphasis and links belong to the words. */
const LEADING = /^(?:\s|<\/?(?:span|br)\b[^>]*>)*/i;
const HAS_BREAK = new RegExp(BREAKS.source, 'i');
const IMAGE = /!\[[^\]]*\][ \t]*\(([^()\s]+)(?:\([^()\s]*\))?[^)]*\)|<img\b[^>]*?\bsrc="([^"]+)"[^>]*>/gi;

function scanLine(scan: Scan, start: number, end: number): void {
  const line = scan.text.slice(start, end);
  if (scan.fence) {
    scanFence(scan, line, end);
    return;
  }
  if (skipComment(scan, line) || !/\S/.test(line)) {
    closeText(scan);
    scan.blank = true;
    return;
  }
  if (scanIndented(scan, line, start, end)) return;
  scan.blank = false;
  const fence = FENCE.exec(line);
  if (fence && !(fence[1]?.startsWith('`') && fence[2]?.includes('`'))) {
    closeText(scan);
    scan.fence = { mark: fence[1] ?? '', start };
    return;
  }
  const words = openBlock(scan, line, start, end);
  if (words !== undefined) scanText(scan, words, end);
  else if (HAS_BREAK.test(line)) scanHtml(scan, start, end);
  else continueText(scan, start + (QUOTE.exec(line)?.[0].length ?? 0), end);
}

function scanFence(scan: Scan, line: string, end: number): void {
  const mark = FENCE.exec(line);
  const { fence } = scan;
  if (!fence || !mark?.[1]?.startsWith(fence.mark) || /\S/.test(mark[2] ?? '')) return;
  push(scan, 'code', 'code', fence.start, end);
  scan.fence = undefined;
}

/** Lines that stand four columns further in than the words around them are code. */
function scanIndented(scan: Scan, line: string, start: number, end: number): boolean {
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
  const last = scan.blocks.at(-1);
  const continues =
    !scan.open && last?.kind === 'code' && last.key === 'indented' && indent >= scan.indent + 4;
  const begins =
    scan.blank && indent >= scan.indent + 4 && !/^\s*(?:[<>|]|(?:[-+*]|\d{1,9}[.)])[ \t])/.test(line);
  if (begins || (continues && !/^\s*[<>]/.test(line))) {
    if (continues && last) scan.blocks.pop();
    push(scan, 'code', 'indented', continues && last ? last.start : start, end);
    return true;
  }
  if (scan.blank && !ITEM.test(line)) scan.indent = Math.min(scan.indent, indent);
  return false;
}

/** Comments say nothing to readers, whatever they hold. */
function skipComment(scan: Scan, line: string): boolean {
  const inside = scan.comment || /^\s*<!--/.test(line);
  if (inside) scan.comment = !line.includes('-->');
  return inside;
}

/** Opens a heading, alert, item or row; offset at which its words begin, `undefined` for any other line. */
function openBlock(scan: Scan, line: string, start: number, end: number): number | undefined {
  if (!OPENING.test(line)) return undefined;
  const heading = HEADING.exec(line);
  if (heading) return opened(scan, 'section', `h${heading[1]?.length}`, start, end, end);
  const alert = line.includes('>') ? ALERT.exec(line) : null;
  if (alert) {
    const key = `alert:${(alert[1] ?? '').toLowerCase()}`;
    return opened(scan, 'alert', key, start, start + alert[0].length, start + alert[0].length);
  }
  const item = ITEM.exec(line);
  if (item && !/^[ \t]*([-*_])[ \t]*(?:\1[ \t]*){2,}$/.test(line)) {
    scan.indent = item[0].length;
    return opened(scan, 'item', 'li', start, end, start + item[0].length);
  }
  if (!ROW.test(line)) return undefined;
  closeText(scan);
  if (!DELIMITERS.test(line)) push(scan, 'row', 'tr', start, end);
  return DELIMITERS.test(line) ? end : start;
}

function opened(
  scan: Scan,
  kind: BlockKind,
  key: string,
  start: number,
  end: number,
  textStart: number,
): number {
  closeText(scan);
  push(scan, kind, key, start, end);
  return textStart;
}

/** Tags break a line into blocks; what is between them is text. */
function scanHtml(scan: Scan, start: number, end: number): void {
  const line = scan.text.slice(start, end);
  let from = start;
  for (const match of line.matchAll(BREAKS)) {
    const at = start + match.index;
    scanText(scan, from, at);
    closeText(scan);
    from = at + match[0].length;
    if (match[1] === '/') continue;
    const name = (match[2] ?? '').toLowerCase();
    if (name === 'tr') push(scan, 'row', 'tr', at, from);
    if (name === 'li') push(scan, 'item', 'li', at, from);
    if (/^h[1-6]$/.test(name)) push(scan, 'section', name, at, end);
  }
  scanText(scan, from, end);
}

function scanText(scan: Scan, start: number, end: number): void {
  if (/\S/.test(scan.text.slice(start, end))) continueText(scan, start, end);
}

function continueText(scan: Scan, start: number, end: number): void {
  if (scan.open) scan.open.end = end;
  else scan.open = { start, end };
}

function closeText(scan: Scan): void {
  if (!scan.open) return;
  const { start: from, end } = scan.open;
  scan.open = undefined;
  const start = from + (LEADING.exec(scan.text.slice(from, end))?.[0].length ?? 0);
  const text = scan.text.slice(start, end);
  const images = text.includes('!') || /<img/i.test(text) ? [...text.matchAll(IMAGE)] : [];
  const words = text.replace(IMAGE, '').replace(/<[^>]*>/g, '');
  if (/[\p{L}\p{N}]/u.test(words)) push(scan, 'text', 'p', start, end);
  for (const image of images) {
    const name = (image[1] ?? image[2] ?? '').split('/').pop()?.toLowerCase() ?? '';
    push(scan, 'image', `image:${name}`, start + image.index, start + image.index + image[0].length);
  }
}

function push(scan: Scan, kind: BlockKind, key: string, start: number, end: number): void {
  scan.blocks.push({ kind, key, start, end, text: scan.text.slice(start, end) });
}
