/**
 * Before HTML in a body is parsed: writes positions where later steps need them, on elements from
 * Markdown and into tags as written; shows tags that are no HTML as text; refuses excessive nesting.
 */
import type { Element, Parents, RootContent } from 'hast';
import { type BodyDraft, bodyPlugin, MAX_DEPTH, MAX_ELEMENTS, type Point, reportAt } from './body-draft.ts';
import { isHtmlName, OPTIONAL_END, UNSAFE, VOID } from './html-names.ts';
import { treeDepth } from './tree.ts';

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][^\s/<>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const POSITIONED: ReadonlySet<string> = new Set(['a', 'img', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Adds `data-pos="line:column"` and escapes tags that are no HTML. */
export const rehypeRawHtml = bodyPlugin((tree, draft) => {
  if (treeDepth(tree) > MAX_DEPTH) draft.excess = { line: 1, column: 1 };
  else scanChildren(tree, { draft, depth: 0, elements: 0 });
  if (draft.excess) tree.children = [];
});

interface Scan {
  readonly draft: BodyDraft;
  /** Tags open at this point that need an end tag. */
  depth: number;
  /** Elements so far, as written in either form. */
  elements: number;
}

type Raw = Extract<RootContent, { type: 'raw' }>;

function scanChildren(parent: Parents, scan: Scan): void {
  for (const child of parent.children) {
    if (child.type === 'element') {
      countElement(scan, () => child.position?.start ?? { line: 1, column: 1 });
      if (POSITIONED.has(child.tagName)) writePosition(child);
      scanChildren(child, scan);
    } else if (child.type === 'raw') scanRaw(child, scan);
  }
}

function writePosition(element: Element): void {
  const start = element.position?.start;
  if (start) element.properties.dataPos = `${start.line}:${start.column}`;
}

function scanRaw(raw: Raw, scan: Scan): void {
  const source = raw.value;
  const pointAt = newLocator(raw, source, scan.draft.lines);
  raw.value = source.replace(
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
  return POSITIONED.has(name) || UNSAFE.has(name) || /[\s/"']on/i.test(attributes);
}

function countElement(scan: Scan, point: () => Point): void {
  scan.elements += 1;
  if (scan.elements > MAX_ELEMENTS) scan.draft.excess ??= point();
}

function countDepth(scan: Scan, name: string, slash: string, point: () => Point): void {
  if (VOID.has(name) || OPTIONAL_END.has(name)) return;
  scan.depth = Math.max(0, scan.depth + (slash === '' ? 1 : -1));
  if (scan.depth > MAX_DEPTH) scan.draft.excess ??= point();
}

/** Finds the file's point for offsets in a raw node, which must be asked for in rising order. */
function newLocator(raw: Raw, source: string, lines: readonly string[]): (offset: number) => Point {
  const start = raw.position?.start ?? { line: 1, column: 1 };
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
