/**
 * Before HTML in a body is parsed: writes positions where later steps need them, on elements from
 * Markdown and into tags as written; shows tags that are no HTML as text; refuses excessive nesting.
 */
import type { Element, Parents, RootContent } from 'hast';
import { type BodyDraft, bodyPlugin, MAX_DEPTH, type Point, reportAt } from './body-draft.ts';
import { isHtmlName, OPTIONAL_END, UNSAFE, VOID } from './html-names.ts';
import { treeDepth } from './tree.ts';

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][^\s/<>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const POSITIONED: ReadonlySet<string> = new Set(['a', 'img', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Adds `data-pos="line:column"` and escapes tags that are no HTML. */
export const rehypeRawHtml = bodyPlugin((tree, draft) => {
  const scan: Scan = { draft, depth: 0, deepest: 0 };
  if (treeDepth(tree) <= MAX_DEPTH) scanChildren(tree, scan);
  else scan.deepest = Number.POSITIVE_INFINITY;
  if (scan.deepest <= MAX_DEPTH) return;
  draft.tooDeep = true;
  tree.children = [];
});

interface Scan {
  readonly draft: BodyDraft;
  /** Tags open at this point that need an end tag. */
  depth: number;
  deepest: number;
}

type Raw = Extract<RootContent, { type: 'raw' }>;

function scanChildren(parent: Parents, scan: Scan): void {
  for (const child of parent.children) {
    if (child.type === 'element') {
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
  raw.value = source.replace(
    TAG,
    (tag, slash: string | undefined, name: string, rest: string, offset: number) => {
      if (slash === undefined) return tag;
      const lower = name.toLowerCase();
      const point = () => pointAt(raw, source, offset);
      if (!isHtmlName(lower)) {
        if (slash === '') reportAt(scan.draft, point(), unknownTag(name));
        return `&lt;${tag.slice(1)}`;
      }
      countDepth(scan, lower, slash);
      if (slash !== '' || !needsPosition(lower, rest)) return tag;
      const { line, column } = point();
      return `<${name} data-pos="${line}:${column}"${rest}>`;
    },
  );
}

function needsPosition(name: string, attributes: string): boolean {
  return POSITIONED.has(name) || UNSAFE.has(name) || /[\s/"']on/i.test(attributes);
}

function countDepth(scan: Scan, name: string, slash: string): void {
  if (VOID.has(name) || OPTIONAL_END.has(name)) return;
  scan.depth = Math.max(0, scan.depth + (slash === '' ? 1 : -1));
  scan.deepest = Math.max(scan.deepest, scan.depth);
}

function pointAt(raw: Raw, source: string, offset: number): Point {
  const start = raw.position?.start ?? { line: 1, column: 1 };
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  if (lineStart === 0) return { line: start.line, column: start.column + offset };
  return { line: start.line + before.split('\n').length - 1, column: offset - lineStart + 1 };
}

function unknownTag(name: string) {
  return {
    ruleId: 'unknown-html-tag',
    severity: 'info' as const,
    message: `\`<${name.slice(0, 40)}>\` is no HTML element; it is shown as text.`,
    advice: `Write \`\\<${name.slice(0, 40)}>\`, or put it in backticks.`,
  };
}
