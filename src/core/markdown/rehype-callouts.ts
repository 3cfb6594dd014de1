/**
 * Alerts: a quote that begins with `[!NOTE]` becomes a callout. Its label is left to the site, which
 * knows the reader's language.
 */
import type { Element, ElementContent } from 'hast';
import { bodyPlugin } from './body-draft.ts';
import { isBlank, type Replacement, rewrite } from './tree.ts';

const MARKER = /^\s*\[\s*!\s*(note|tip|important|warning|caution)\s*\]\s*/i;

/** Turns alerts into `<aside class="callout" data-callout="…">`. */
export const rehypeCallouts = bodyPlugin((tree) => {
  rewrite(tree, (element) => (element.tagName === 'blockquote' ? toCallout(element) : undefined));
});

function toCallout(quote: Element): Replacement {
  const first = quote.children.find((child) => !isBlank(child));
  const holder = first?.type === 'element' && first.tagName === 'p' ? first : quote;
  const text = holder.children.find((child) => !isBlank(child));
  const match = text?.type === 'text' ? MARKER.exec(text.value) : null;
  if (!match || text?.type !== 'text') return undefined;
  text.value = text.value.slice(match[0].length);
  holder.children = trimStart(holder.children);
  const kind = (match[1] ?? 'note').toLowerCase();
  return [
    {
      type: 'element',
      tagName: 'aside',
      properties: { className: ['callout'], dataCallout: kind, role: 'note' },
      children: quote.children,
    },
  ];
}

/** Without the blanks and line breaks that set the marker apart. */
function trimStart(children: ElementContent[]): ElementContent[] {
  const start = children.findIndex(
    (child) => !isBlank(child) && !(child.type === 'element' && child.tagName === 'br'),
  );
  return start === -1 ? [] : children.slice(start);
}
