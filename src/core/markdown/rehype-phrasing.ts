/**
 * Keeps blocks out of elements that may hold phrases only, and parts of lists and tables in their place.
 * Tags left open wrap all that follows; browsers would take such HTML apart again.
 */
import type { Element, ElementContent, Parents, RootContent } from 'hast';
import { bodyPlugin } from './body-draft.ts';
import { BLOCK } from './html-names.ts';
import { type Replacement, rewrite } from './tree.ts';

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const PHRASING = names(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup u var p',
);
const FLATTENED = names('p div');
/** Where parts of lists and tables may stand; elsewhere their content stands without them. */
const PLACES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', names('ul ol li')],
  ['dt', names('dl')],
  ['dd', names('dl')],
  ['summary', names('details')],
  ['caption', names('table')],
  ['thead', names('table')],
  ['tbody', names('table')],
  ['tfoot', names('table')],
  ['tr', names('table thead tbody tfoot')],
  ['td', names('tr')],
  ['th', names('tr')],
]);
const HEADING = /^h[1-6]$/;

/** Takes blocks out of phrases, headings and preformatted text. */
export const rehypePhrasing = bodyPlugin((tree) => {
  rewrite(tree, arrange);
});

function arrange(element: Element, parent: Parents): Replacement {
  const places = PLACES.get(element.tagName);
  if (places && !(parent.type === 'element' && places.has(parent.tagName)))
    return [...markOf(element), ...element.children];
  if (element.tagName === 'li') return element.children.some(isItem) ? splitItem(element) : undefined;
  if (element.tagName === 'pre') element.children = withoutFirstBreak(element.children);
  if (!element.children.some(isBlock)) return undefined;
  if (HEADING.test(element.tagName)) return splitHeading(element);
  if (element.tagName === 'pre') return [...markOf(element), ...element.children];
  if (!PHRASING.has(element.tagName)) return undefined;
  const isLink = element.tagName === 'a' && element.properties.href !== undefined;
  if (!isLink || !element.children.every(isFlat)) return [...markOf(element), ...element.children];
  element.children = element.children.flatMap(flatten);
  return undefined;
}

/** The first line break after `<pre>` is dropped by every browser. */
function withoutFirstBreak(children: ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text' || !first.value.startsWith('\n')) return children;
  return [{ ...first, value: first.value.replace(/^\n+/, '') }, ...rest];
}

/** A heading ends where the first block begins. */
function splitHeading(heading: Element): Replacement {
  const end = heading.children.findIndex(isBlock);
  const rest = heading.children.slice(end);
  heading.children = heading.children.slice(0, end);
  return [heading, ...rest];
}

/** Items in an item follow it. */
function splitItem(item: Element): Replacement {
  const items: Element[] = [{ ...item, children: [] }];
  for (const child of item.children) {
    if (isItem(child)) items.push(child);
    else items.at(-1)?.children.push(child);
  }
  return items;
}

function isItem(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'li';
}

/** What is left of an element that goes: the place that others may link to. */
function markOf({ properties: { id, name } }: Element): ElementContent[] {
  const target = id ?? name;
  if (target === undefined) return [];
  return [{ type: 'element', tagName: 'a', properties: { id: target }, children: [] }];
}

function isFlat(node: ElementContent): boolean {
  return (
    !isBlock(node) || (node.type === 'element' && FLATTENED.has(node.tagName) && !node.children.some(isBlock))
  );
}

function flatten(node: ElementContent): ElementContent[] {
  return node.type === 'element' && isBlock(node) ? [...node.children, { type: 'text', value: ' ' }] : [node];
}

function isBlock(node: RootContent): boolean {
  return node.type === 'element' && BLOCK.has(node.tagName);
}
