/**
 * Adds what a topic's finished HTML needs on a page and core cannot know: callout labels in the
 * reader's language and links on headings. Expects the HTML that core renders.
 */
import { fragment } from './fragment.ts';
import { type IconName, renderIcon } from './icons.ts';

const CALLOUT = /<aside class="callout" data-callout="([a-z]+)"[^>]*>/g;
const HEADING = /<h([2-6]) id="([^"]+)">(.*?)<\/h\1>/gs;

/** What stands above callouts. */
export interface CalloutWords {
  /** By the kind of the callout, as text. */
  readonly labels: Readonly<Record<string, string>>;
  /** Language of the labels where it differs from that of the topic. */
  readonly lang: string | undefined;
}

/** Labels callouts and makes headings links to themselves; everything else stays as it is. */
export function decorateBody(html: string, words: CalloutWords): string {
  return html
    .replace(CALLOUT, (start, kind: string) => start + renderLabel(kind, words))
    .replace(HEADING, linkHeading);
}

function renderLabel(kind: string, { labels, lang }: CalloutWords): string {
  const start = lang === undefined ? '<p class="callout-label">' : `<p class="callout-label" lang="${lang}">`;
  return `${start}${renderIcon(kind as IconName)}${labels[kind] ?? kind}</p>`;
}

/** A heading that holds links keeps them instead. */
function linkHeading(whole: string, depth: string, id: string, content: string): string {
  if (content.includes('<a')) return whole;
  return `<h${depth} id="${id}"><a class="anchor" href="${fragment(id)}">${content}</a></h${depth}>`;
}
