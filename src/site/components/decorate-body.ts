/**
 * Adds what a topic's finished HTML needs on a page and cannot have without knowing the interface:
 * callout labels, links on headings, scrollable tables and code. Expects sanitized HTML as core renders it.
 */
import { type IconName, renderIcon } from './icons.ts';

/** Words in the language of the text. */
export interface BodyWords {
  readonly callouts: Readonly<Record<string, string>>;
  readonly table: string;
  readonly code: string;
}

const CALLOUT = /<aside class="callout" data-callout="([a-z]+)">/g;
const HEADING = /<h([2-6]) id="([^"]+)">(.*?)<\/h\1>/gs;

/** Decorates a body; text and structure stay as they are. */
export function decorateBody(html: string, words: BodyWords): string {
  return html
    .replace(CALLOUT, (start, kind: string) => start + renderLabel(kind, words))
    .replace(HEADING, linkHeading)
    .replaceAll('<table', `<div class="scroll" role="group" tabindex="0" aria-label="${words.table}"><table`)
    .replaceAll('</table>', '</table></div>')
    .replace(/<pre(?=[ >])/g, `<pre translate="no" tabindex="0" aria-label="${words.code}"`);
}

function renderLabel(kind: string, { callouts }: BodyWords): string {
  return `<p class="callout-label">${renderIcon(kind as IconName)}${callouts[kind] ?? kind}</p>`;
}

/** The heading's text is the link to itself; a heading that holds links keeps them instead. */
function linkHeading(whole: string, depth: string, id: string, content: string): string {
  if (content.includes('<a')) return whole;
  return `<h${depth} id="${id}"><a class="anchor" href="#${encodeURIComponent(id)}">${content}</a></h${depth}>`;
}
