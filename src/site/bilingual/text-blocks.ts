/** The blocks of a topic on the page, as the bilingual view lays them in rows. */
import type { TextBlock } from '../../core/bilingual/align-blocks.ts';

/** A block with its element. */
export interface PageBlock extends TextBlock {
  readonly element: HTMLElement;
}

const HEADING = /^h[2-6]$/;
const MARK = /\d+(?:[.,:]\d+)*|[A-Za-z][\w-]*[A-Z_\\][\w-]*/g;

/** Blocks in order, items of lists one by one. `sectionName` makes headings of two texts comparable. */
export function readBlocks(prose: HTMLElement, sectionName: (id: string) => string): readonly PageBlock[] {
  let section = '';
  return [...prose.children].flatMap((child) => {
    if (!(child instanceof HTMLElement) || child.matches('.section-twins')) return [];
    const kind = child.localName;
    const isHeading = HEADING.test(kind);
    if (isHeading) section = sectionName(child.id);
    const elements = isList(child) ? itemsOf(child) : [child];
    return elements.map((element) => ({ ...summarize(element, kind), isHeading, section, element }));
  });
}

/** Whether the items of an element are blocks of their own. */
export function isList(element: Element): boolean {
  return element.matches('ul, ol') && element.children.length > 1;
}

function itemsOf(list: HTMLElement): readonly HTMLElement[] {
  return [...list.children].filter((child) => child instanceof HTMLElement);
}

function summarize(element: HTMLElement, kind: string): Pick<PageBlock, 'kind' | 'length' | 'marks'> {
  const text = element.textContent ?? '';
  const code = [...element.querySelectorAll('code')].map((one) => one.textContent ?? '');
  const names = (text.match(MARK) ?? []).map((mark) => mark.replace(/[.,]/g, ''));
  return { kind, length: text.trim().length, marks: new Set([...names, ...code]) };
}
