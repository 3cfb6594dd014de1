/**
 * Marks the places where a topic and its twins do not have the same sections: quietly, in the reader's
 * words, beside the headings concerned.
 */

import type { DriftMark } from '../../core/freshness/freshness.ts';
import { escapeHtml } from '../../core/pages/body-template.ts';

const HEADING = /<h([2-6]) id="([^"]+)">.*?<\/h\1>/gs;

/** Words of a mark. */
export interface DriftWords {
  /** Language of the words where it differs from that of the topic. */
  readonly lang: string | undefined;
  /** Of a section that some languages lack. */
  readonly extra: (mark: Extract<DriftMark, { type: 'extra' }>) => string;
  /** Before the link to a section that this language lacks. */
  readonly missing: (mark: Extract<DriftMark, { type: 'missing' }>) => string;
}

/** Adds the marks to a body whose headings carry their IDs. */
export function markDrift(html: string, marks: readonly DriftMark[], words: DriftWords): string {
  if (marks.length === 0) return html;
  const extra = new Map(marks.flatMap((mark) => (mark.type === 'extra' ? [[mark.section, mark]] : [])));
  const start = words.lang === undefined ? '<p class="drift">' : `<p class="drift" lang="${words.lang}">`;
  const missing = marks.filter((mark) => mark.type === 'missing');
  const renderMissing = (before: string | undefined) =>
    missing
      .filter((mark) => mark.before === before)
      .map((mark) => {
        const link = `<a href="${mark.url}" hreflang="${mark.locale}" lang="${mark.locale}">${escapeHtml(mark.text)}</a>`;
        return `${start}${escapeHtml(words.missing(mark))} ${link}</p>`;
      })
      .join('');
  const marked = html.replace(HEADING, (heading, _, id: string) => {
    const own = extra.get(id);
    const after = own ? `${start}${escapeHtml(words.extra(own))}</p>` : '';
    return renderMissing(id) + heading + after;
  });
  return marked + renderMissing(undefined);
}
