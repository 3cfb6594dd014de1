/**
 * Walking and rewriting hast trees. Plain recursion is several times faster than a general visitor,
 * and bodies are walked often; the depth of trees is limited before (`MAX_DEPTH`).
 */
import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import type { Point } from './body-draft.ts';

/** Calls `visit` for every element in document order, parents first. */
export function eachElement(parent: Parents, visit: (element: Element, parent: Parents) => void): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    visit(child, parent);
    eachElement(child, visit);
  }
}

/** What takes an element's place; `undefined` leaves it. */
export type Replacement = readonly ElementContent[] | undefined;

/** Replaces elements, innermost first; replacements are not visited again. */
export function rewrite(parent: Parents, change: (element: Element, parent: Parents) => Replacement): void {
  let children: RootContent[] | undefined;
  let index = -1;
  for (const child of parent.children) {
    index += 1;
    if (child.type === 'element') rewrite(child, change);
    const replacement = child.type === 'element' ? change(child, parent) : undefined;
    if (replacement) {
      children ??= parent.children.slice(0, index);
      for (const node of replacement) children.push(node);
    } else children?.push(child);
  }
  if (children) (parent as Root).children = children;
}

/** Deepest nesting of a tree; needs no stack. */
export function treeDepth(root: Root): number {
  let level: Parents[] = [root];
  let depth = 0;
  while (level.length > 0) {
    const next: Parents[] = [];
    for (const parent of level) {
      for (const child of parent.children) if (child.type === 'element') next.push(child);
    }
    level = next;
    depth += 1;
  }
  return depth;
}

/** All text below a node, white space as it is. */
export function textOf(node: RootContent | Root): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  let text = '';
  for (const child of node.children) text += textOf(child);
  return text;
}

/** Text with each run of white space as one space and none at the ends. NBSP is no white space here. */
export function foldSpace(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
}

/** Whether a node shows nothing: blank text or a comment. */
export function isBlank(node: RootContent): boolean {
  return node.type === 'text' ? !/\S/.test(node.value) : node.type === 'comment';
}

/** Place of an element in the file, from the position written on it; line 1 where there is none. */
export function pointOf(element: Element): Point {
  const [line = '1', column = '1'] = String(element.properties.dataPos ?? '').split(':');
  return { line: Number(line) || 1, column: Number(column) || 1 };
}
