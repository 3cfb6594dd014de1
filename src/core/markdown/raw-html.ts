/**
 * HTML as written in Markdown, before it is parsed: writes positions into tags where later steps need
 * them, shows tags that are no HTML as text, and refuses excessive nesting.
 */
import type { Nodes } from 'hast';
import { type BodyDraft, MAX_DEPTH, MAX_ELEMENTS, type Point, reportAt } from './body-draft.ts';
import { isHtmlName, OPTIONAL_END, UNSAFE, VOID } from './html-names.ts';

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][^\s/<>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;

/** Elements whose place in the file later steps ask for, as `data-pos="line:column"`. */
export const POSITIONED = ['a', 'img', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const POSITIONED_NAMES: ReadonlySet<string> = new Set(POSITIONED);

/** What has been seen of a body. */
export interface HtmlScan {
  readonly draft: BodyDraft;
  /** Tags open at this point that need an end tag. */
  depth: number;
  /** Elements so far, as written in either form. */
  elements: number;
}

/** A scan that has seen nothing. */
export function newHtmlScan(draft: BodyDraft): HtmlScan {
  return { draft, depth: 0, elements: 0 };
}

/** A piece of HTML as a parser of Markdown leaves it. */
export interface RawHtml extends Pick<Nodes, 'position'> {
  readonly value: string;
}

/** Takes in the next piece, in document order; returns it with `data-pos` and with tags that are no HTML escaped. */
export function scanRaw(raw: RawHtml, scan: HtmlScan): string {
  const pointAt = newLocator(raw, scan.draft.lines);
  return raw.value.replace(
    TAG,
    (tag, slash: string | undefined, name: string, rest: string, offset: number) => {
      if (slash === undefined) return tag;
      const lower = name.toLowerCase();
      const point = () => pointAt(offset);
      if (!isHtmlName(lower)) {
        if (slash === '') reportAt(scan.draft, point(), unknownTag(name));
        return `&lt;${tag.slice(1)}`;
      }
      if (slash === '') countElement(scan, point);
      countDepth(scan, lower, slash, point);
      if (slash !== '' || !needsPosition(lower, rest)) return tag;
      const { line, column } = point();
      return `<${name} data-pos="${line}:${column}"${rest}>`;
    },
  );
}

function needsPosition(name: string, attributes: string): boolean {
  return POSITIONED_NAMES.has(name) || UNSAFE.has(name) || /[\s/"']on/i.test(attributes);
}

/** Counts an element, which lies at that point. */
export function countElement(scan: HtmlScan, point: () => Point): void {
  scan.elements += 1;
  if (scan.elements > MAX_ELEMENTS) scan.draft.excess ??= point();
}

function countDepth(scan: HtmlScan, name: string, slash: string, point: () => Point): void {
  if (VOID.has(name) || OPTIONAL_END.has(name)) return;
  scan.depth = Math.max(0, scan.depth + (slash === '' ? 1 : -1));
  if (scan.depth > MAX_DEPTH) scan.draft.excess ??= point();
}

/** Finds the file's point for offsets in a raw node, which must be asked for in rising order. */
function newLocator(
  { value: source, position }: RawHtml,
  lines: readonly string[],
): (offset: number) => Point {
  const start = position?.start ?? { line: 1, column: 1 };
  let line = start.line;
  let lineStart = 1 - start.column;
  let next = source.indexOf('\n');
  return (offset) => {
    while (next !== -1 && next < offset) {
      line += 1;
      lineStart = next + 1;
      next = source.indexOf('\n', lineStart);
    }
    const indent =
      line === start.line ? 0 : indentOf(source.slice(lineStart, next === -1 ? undefined : next));
    return { line, column: offset - lineStart + indent + 1 };
  };

  /** Lists and quotes take indents away from the lines in them. */
  function indentOf(rest: string): number {
    const whole = lines[line - 1] ?? '';
    return whole.endsWith(rest) ? whole.length - rest.length : 0;
  }
}

function unknownTag(name: string) {
  return {
    ruleId: 'unknown-html-tag',
    severity: 'info' as const,
    message: `\`<${name.slice(0, 40)}>\` is no HTML element; it is shown as text.`,
    advice: `Write \`\\<${name.slice(0, 40)}>\`, or put it in backticks.`,
  };
}
