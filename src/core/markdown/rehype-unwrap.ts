/**
 * Topics that came out of a publishing system are wrapped in `div` and `span` elements that mean
 * nothing here. They go; a `div` that held running text leaves a paragraph behind.
 */
import type { Element, Parents } from 'hast';
import { bodyPlugin } from './body-draft.ts';
import { BLOCK } from './html-names.ts';
import { isBlank, type Replacement, rewrite } from './tree.ts';

const FLOW: ReadonlySet<string> = new Set([
  'div',
  'section',
  'blockquote',
  'li',
  'td',
  'th',
  'dd',
  'details',
]);
/** IDs that the old publishing system put on every page; nothing links to them. */
const FRAME_ID = /^(?:mainSection|mainBody|topic|nstext|content|section(?:Section|Toggle)\d+)$/;

/** Takes meaningless wrappers away. */
export const rehypeUnwrap = bodyPlugin((tree) => {
  rewrite(tree, (element, parent) => {
    if (element.tagName === 'div') return unwrapDiv(element, parent);
    if (element.tagName === 'span' && !hasMeaning(element)) return element.children;
    return undefined;
  });
});

function unwrapDiv(element: Element, parent: Parents): Replacement {
  if (hasMeaning(element)) return undefined;
  if (!isRunningText(element) || !takesParagraph(element, parent)) return element.children;
  return [{ type: 'element', tagName: 'p', properties: {}, children: element.children }];
}

function hasMeaning({ properties }: Element): boolean {
  const { id, lang, dir } = properties;
  return Boolean(lang || dir || (id && !FRAME_ID.test(String(id))));
}

function isRunningText({ children }: Element): boolean {
  return (
    children.some((child) => !isBlank(child)) &&
    children.every((child) => child.type !== 'element' || !BLOCK.has(child.tagName))
  );
}

/** Whether a paragraph may stand in `parent`, and says more than bare text would. */
function takesParagraph(element: Element, parent: Parents): boolean {
  if (parent.type === 'root') return true;
  if (parent.type !== 'element' || !FLOW.has(parent.tagName)) return false;
  return parent.children.some((child) => child !== element && !isBlank(child));
}
