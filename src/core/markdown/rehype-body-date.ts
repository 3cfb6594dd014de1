/**
 * Topics begin with a line such as `_**Last changed:** 2014-11-04_`, its label in the topic's own
 * language. It is data, not text: the page shows the date in the reader's form.
 */
import type { Element, ElementContent, Parents, RootContent } from 'hast';
import { parseTopicDate } from '../parse/topic-dates.ts';
import { bodyPlugin } from './body-draft.ts';
import { isBlank, textOf } from './tree.ts';

const LINE = /^[^:：]{1,80}[:：]\s*(\d{4}-\d{2}-\d{2})\s*$/;

/** Reads the first date line and takes it out. */
export const rehypeBodyDate = bodyPlugin((tree, draft) => {
  const found = findDateLine(tree);
  if (!found) return;
  draft.bodyDate = parseTopicDate(found.date);
  found.parent.children.splice(found.parent.children.indexOf(found.line), 1);
});

interface DateLine {
  readonly parent: { children: RootContent[] };
  readonly line: RootContent;
  readonly date: string;
}

/** The line stands at the top level or in wrappers that carry an ID. */
function findDateLine(parent: Parents): DateLine | undefined {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const date = child.tagName === 'p' ? dateOf(child) : undefined;
    if (date) return { parent: parent as DateLine['parent'], line: child, date };
    const nested = child.tagName === 'div' ? findDateLine(child) : undefined;
    if (nested) return nested;
  }
  return undefined;
}

function dateOf(paragraph: Element): string | undefined {
  const outer = onlyElement(paragraph.children, EMPHASIS);
  const inner = outer?.children.find((child): child is Element => child.type === 'element');
  if (!outer || !inner || !EMPHASIS.has(inner.tagName)) return undefined;
  return LINE.exec(textOf(outer))?.[1];
}

const EMPHASIS: ReadonlySet<string> = new Set(['em', 'strong', 'i', 'b']);

function onlyElement(children: ElementContent[], names: ReadonlySet<string>): Element | undefined {
  const [only, ...rest] = children.filter((child) => !isBlank(child));
  return rest.length === 0 && only?.type === 'element' && names.has(only.tagName) ? only : undefined;
}
