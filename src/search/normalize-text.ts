/**
 * One spelling for the index and for queries: both sides go through here, so that what somebody
 * types with a straight apostrophe finds what an author set with a typographic one.
 */

const APOSTROPHES = /[\u2018\u2019\u02BC\u2032\uFF07]/g;
const SPACES = /[\u00A0\u2007\u202F\u3000]/g;
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;
const TAG_OR_TEXT = /<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;

/** Composed (NFC), straight apostrophes, plain spaces, nothing invisible. Idempotent. */
export function normalizeText(text: string): string {
  return text.replace(APOSTROPHES, "'").replace(SPACES, ' ').replace(INVISIBLE, '').normalize('NFC');
}

/** Normalizes the text of serialized HTML; tags stay as they are, so that IDs still match the page. */
export function normalizeHtml(html: string): string {
  if (normalizeText(html) === html) return html;
  return html.replace(TAG_OR_TEXT, (part) => (part.startsWith('<') ? part : normalizeText(part)));
}
