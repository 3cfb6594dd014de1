/**
 * Attributes and wrappers that browsers and readers need: tables that scroll, code that is never
 * translated nor mirrored, images that load late.
 */
import type { Element, Properties } from 'hast';
import { bodyPlugin } from './body-draft.ts';
import { type Replacement, rewrite } from './tree.ts';

/** Dresses tables, code and images. */
export const rehypeDress = bodyPlugin((tree) => {
  let heading: string | undefined;
  rewrite(tree, (element, parent) => {
    switch (element.tagName) {
      case 'table':
        return scrollable(element, heading);
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
        if (/^h[2-6]$/.test(element.tagName)) heading = String(element.properties.id);
        return undefined;
    }
  });
});

/** A region can be scrolled by keyboard; its name is the heading it stands under. */
function scrollable(table: Element, heading: string | undefined): Replacement {
  scopeHeaders(table);
  const named: Properties = heading ? { role: 'region', ariaLabelledBy: [heading] } : {};
  const properties = { className: ['table'], ...named, tabIndex: 0 };
  return [{ type: 'element', tagName: 'div', properties, children: [table] }];
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

function imageProperties(properties: Properties): Properties {
  return { ...properties, alt: properties.alt ?? '', loading: 'lazy', decoding: 'async' };
}
