/**
 * Makes valid HTML of what is left after cleaning: nothing empty, no block in a phrase, list items in
 * lists only, and no text outside a paragraph at the top.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { bodyPlugin } from './body-draft.ts';
import { BLOCK } from './html-names.ts';
import { eachElement, isBlank, type Replacement, rewrite, textOf } from './tree.ts';

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const PHRASE = names(
  'abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small strong sub sup u var p',
);
const NEVER_EMPTY = names(
  'abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small strong sub sup u var ' +
    'p h1 h2 h3 h4 h5 h6 ul ol li dl blockquote aside pre table thead tbody tfoot tr details',
);

const HEADING = /^h[1-6]$/;
const CONTAINER = names(
  'aside blockquote dd details div dl figure li ol section table tbody td tfoot th thead tr ul',
);

const BEGINS_WITH_TEXT = names('p li td th dd');

/** Repairs the structure of a body. */
export const rehypeTidy = bodyPlugin((tree) => {
  rewrite(tree, tidy);
  tree.children = wrapLooseText(tree).flatMap((block) => [block, { type: 'text', value: '\n' }]);
});

function tidy(element: Element): Replacement {
  if ((NEVER_EMPTY.has(element.tagName) || isPlainLink(element)) && isEmpty(element))
    return element.tagName === 'li' ? [] : element.children.filter(isSpace);
  if (PHRASE.has(element.tagName) && element.children.some(isBlock)) return element.children;
  if (HEADING.test(element.tagName) && !/\S/.test(textOf(element)) && !hasImage(element))
    return element.children;
  if (BEGINS_WITH_TEXT.has(element.tagName)) element.children = withoutFirstBreaks(element.children);
  if (CONTAINER.has(element.tagName)) element.children = withoutSpaceAroundBlocks(element.children);
  if (element.tagName === 'td' || element.tagName === 'th') element.children = bareCell(element);
  if (element.tagName === 'ul' || element.tagName === 'ol') element.children = itemsOnly(element);
  if (element.tagName === 'p') trimParagraph(element);
  return undefined;
}

/** A line break before any text shows as an empty line. */
function withoutFirstBreaks(children: ElementContent[]): ElementContent[] {
  const start = children.findIndex((child) => !isBlank(child) && !isBreak(child));
  return start > 0 && children.slice(0, start).some(isBreak) ? children.slice(start) : children;
}

/** Space next to a block, or at either end, shows nothing. */
function withoutSpaceAroundBlocks(children: ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  let space: ElementContent | undefined;
  for (const child of children) {
    if (isBlank(child)) {
      space ??= child;
      continue;
    }
    const before = kept.at(-1);
    if (space && before && !isBlock(before) && !isBlock(child)) kept.push(space);
    space = undefined;
    kept.push(child);
  }
  return kept;
}

function trimParagraph({ children }: Element): void {
  const first = children[0];
  const last = children.at(-1);
  if (first?.type === 'text') first.value = first.value.replace(/^[ \t\n]+/, '');
  if (last?.type === 'text') last.value = last.value.trimEnd();
}

function isEmpty(element: Element): boolean {
  return !element.properties.id && element.children.every((child) => isBlank(child) || isBreak(child));
}

/** A link that is no anchor as well. */
function isPlainLink({ tagName, properties }: Element): boolean {
  return tagName === 'a' && properties.href !== undefined && properties.name === undefined;
}

function hasImage(element: Element): boolean {
  let found = false;
  eachElement(element, ({ tagName }) => {
    found ||= tagName === 'img';
  });
  return found;
}

function isSpace(node: ElementContent): boolean {
  return node.type === 'text';
}

function isBreak(node: RootContent): boolean {
  return node.type === 'element' && node.tagName === 'br';
}

function isBlock(node: RootContent): boolean {
  return node.type === 'element' && BLOCK.has(node.tagName);
}

/** A cell's only paragraph says nothing that the cell does not. */
function bareCell(cell: Element): ElementContent[] {
  const [only, ...rest] = cell.children.filter((child) => !isBlank(child));
  const bare = rest.length === 0 && only?.type === 'element' && only.tagName === 'p' && !only.properties.id;
  return bare ? only.children : cell.children;
}

/** What stands between list items joins the item before it. */
function itemsOnly(list: Element): ElementContent[] {
  if (list.children.every((child) => isItem(child) || isBlank(child))) return list.children;
  const items: Element[] = [];
  for (const child of list.children) {
    if (isItem(child)) items.push(child);
    else if (!isBlank(child)) {
      const last = items.at(-1);
      if (last) last.children.push(child);
      else items.push({ type: 'element', tagName: 'li', properties: {}, children: [child] });
    }
  }
  return items;
}

function isItem(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'li';
}

function paragraphOf(children: ElementContent[]): Element {
  const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children };
  trimParagraph(paragraph);
  return paragraph;
}

function wrapLooseText(tree: Root): RootContent[] {
  const children: RootContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    const shown = run.some((node) => !isBlank(node) && !isBreak(node));
    if (shown) children.push(paragraphOf(run));
    run = [];
  };
  for (const child of tree.children) {
    if (child.type === 'text' || (child.type === 'element' && !BLOCK.has(child.tagName))) run.push(child);
    else {
      flush();
      children.push(child);
    }
  }
  flush();
  return children;
}
