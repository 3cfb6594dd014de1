/**
 * Headings and anchors: every heading is a section with an ID of its own. What authors named keeps its
 * name, everything else is named after its text.
 */
import { slug } from 'github-slugger';
import type { Element, Root } from 'hast';
import { type BodyDraft, bodyPlugin } from './body-draft.ts';
import { eachElement, foldSpace, pointOf, rewrite, textOf } from './tree.ts';

const HEADING = /^h[1-6]$/;
/** IDs with this prefix belong to the site. */
const RESERVED = /^hx-/i;

/** Reads sections and anchors, and gives every heading its ID and a level that skips none. */
export const rehypeHeadings = bodyPlugin((tree, draft) => {
  const used = new Set<string>();
  const headings = findHeadings(tree);
  const anchors = headings.map((heading) => takeAnchor(heading, used));
  claimIds(tree, new Set(headings), used, draft);
  const makeId = newIdMaker(used);
  const levels: number[] = [];
  for (const [index, heading] of headings.entries()) {
    const anchor = anchors[index];
    const text = foldSpace(textOf(heading));
    const id = anchor ?? makeId(slug(text));
    const depth = nextDepth(Number(heading.tagName.slice(1)), levels);
    heading.tagName = `h${depth}`;
    heading.properties.id = id;
    draft.sections.push({ id, anchor, depth, text, line: pointOf(heading).line });
  }
});

function findHeadings(tree: Root): Element[] {
  const headings: Element[] = [];
  eachElement(tree, (element) => {
    if (HEADING.test(element.tagName)) headings.push(element);
  });
  return headings;
}

/** The first `<a name>` of a heading names it; all of them are taken out of it. */
function takeAnchor(heading: Element, used: Set<string>): string | undefined {
  const candidates: unknown[] = [];
  rewrite(heading, (element) => {
    if (element.tagName !== 'a' || element.properties.href !== undefined) return undefined;
    candidates.push(element.properties.name ?? element.properties.id);
    return element.children;
  });
  candidates.push(heading.properties.id);
  const anchor = candidates.find((name): name is string => typeof name === 'string' && isFree(name, used));
  delete heading.properties.id;
  if (anchor) used.add(anchor);
  return anchor;
}

/** Other elements keep their names as IDs, the first of each name. */
function claimIds(tree: Root, headings: ReadonlySet<Element>, used: Set<string>, draft: BodyDraft): void {
  eachElement(tree, (element) => {
    if (headings.has(element)) return;
    const { id, name } = element.properties;
    const wanted = typeof id === 'string' ? id : name;
    delete element.properties.id;
    delete element.properties.name;
    if (typeof wanted !== 'string' || !isFree(wanted, used)) return;
    used.add(wanted);
    draft.anchors.push(wanted);
    element.properties.id = wanted;
  });
}

function isFree(name: string, used: ReadonlySet<string>): boolean {
  return name !== '' && !RESERVED.test(name) && !used.has(name);
}

/** `levels` holds the written levels of the headings this one is below. */
function nextDepth(written: number, levels: number[]): number {
  while ((levels.at(-1) ?? 0) >= written) levels.pop();
  levels.push(written);
  return levels.length + 1;
}

/** Names IDs after texts, numbered where a name is taken. */
function newIdMaker(used: Set<string>): (text: string) => string {
  const counts = new Map<string, number>();
  return (text) => {
    const base = text === '' || RESERVED.test(text) ? 'section' : text;
    let count = counts.get(base) ?? 0;
    let id = count === 0 ? base : `${base}-${count}`;
    while (used.has(id)) {
      count += 1;
      id = `${base}-${count}`;
    }
    counts.set(base, count + 1);
    used.add(id);
    return id;
  };
}
