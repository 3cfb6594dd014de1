/**
 * Attributes and wrappers that browsers and readers need: tables that scroll, code that is never
 * translated nor mirrored, images that load late.
 */
import type { Element, Properties } from 'hast';
import { bodyPlugin } from './body-draft.ts';
import { foldSpace, type Replacement, rewrite, textOf } from './tree.ts';

/** Dresses tables, code and images. */
export const rehypeDress = bodyPlugin((tree) => {
  let heading: Element | undefined;
  const named = new Map<string, number>();
  rewrite(tree, (element, parent) => {
    switch (element.tagName) {
      case 'table':
        return scrollable(element, heading && nameOf(heading, named));
      case 'pre':
        Object.assign(element.properties, { translate: 'no', dir: 'ltr', tabIndex: 0 });
        return undefined;
      case 'code':
        dressCode(element, parent.type === 'element' && parent.tagName === 'pre');
        return undefined;
      case 'img':
        element.properties = imageProperties(element.properties);
        return undefined;
      default:
        if (/^h[2-6]$/.test(element.tagName)) heading = element;
        return undefined;
    }
  });
});

/** A part that can be scrolled by keyboard; it is a landmark where it has a name. */
function scrollable(table: Element, name: Properties | undefined): Replacement {
  scopeHeaders(table);
  const properties = { className: ['table'], ...name, tabIndex: 0 };
  return [{ type: 'element', tagName: name ? 'section' : 'div', properties, children: [table] }];
}

/** The heading a table stands under names it; from the second of the name on, with its number. */
function nameOf(heading: Element, named: Map<string, number>): Properties {
  const text = foldSpace(textOf(heading));
  const count = (named.get(text) ?? 0) + 1;
  named.set(text, count);
  return count === 1
    ? { ariaLabelledBy: [String(heading.properties.id)] }
    : { ariaLabel: `${text} (${count})` };
}

function scopeHeaders(table: Element): void {
  for (const part of elements(table)) {
    for (const row of part.tagName === 'tr' ? [part] : elements(part)) {
      const cells = elements(row);
      const allHeaders = cells.every((cell) => cell.tagName === 'th');
      for (const cell of cells) {
        if (cell.tagName === 'th') cell.properties.scope ??= allHeaders ? 'col' : 'row';
      }
    }
  }
}

function elements(parent: Element): Element[] {
  return parent.children.filter((child): child is Element => child.type === 'element');
}

function dressCode(code: Element, inPre: boolean): void {
  const classes = code.properties.className;
  if (Array.isArray(classes)) code.properties.className = classes.map((name) => String(name).toLowerCase());
  if (!inPre) Object.assign(code.properties, { translate: 'no', dir: 'ltr' });
}

/** A title alone is what there is to say of an image; beside a text it would be said twice. */
function imageProperties({ title, ...properties }: Properties): Properties {
  const alt = properties.alt || title || '';
  const more = title && title !== alt ? { title } : {};
  return { ...properties, alt, ...more, loading: 'lazy', decoding: 'async' };
}
