/**
 * What the index sees of a topic: a small HTML document made from the page value, not from the laid
 * out page. So it holds no navigation and no dates, and can be indexed while pages are rendered.
 */
import type { LocalizedText, TopicPage } from '../core/pages/page.ts';
import { normalizeHtml, normalizeText } from './normalize-text.ts';
import { dropNames } from './query/drop-names.ts';
import { foldedWords } from './query/fold.ts';

/** Elements whose text the indexer would join with that of their neighbours: `<th>aaa</th><th>bbb</th>`. */
const JOINED = /<\/?(?:blockquote|br|caption|dd|details|dt|figcaption|figure|hr|img|pre|summary|th)\b/g;

/** A list of nothing but links: what it says is said where the links lead. */
const LINK_LIST =
  /<ul>(?=(?:\s*<li>\s*(?:<p>)?<a [^>]*>(?:(?!<\/?(?:a|li)\b).)*<\/a>\s*(?:<\/p>)?\s*<\/li>)+\s*<\/ul>)/gs;
const WORD = /[\p{L}\p{N}]+/gu;
const LINK_LIST_WEIGHT = '0.1';

/** Other names that a topic is found by. */
export interface TopicNames {
  /** Titles of all editions. */
  readonly titles: readonly LocalizedText[];
  /** TOC titles as written. */
  readonly tocTitles: readonly string[];
}

/** A document for the index. */
export interface TopicRecord {
  /** `/` and the address below the locale's home page: bundles don't depend on the base path. */
  readonly url: string;
  readonly content: string;
}

/**
 * Makes the document of a page. The titles of its twins are searchable metadata, each under its locale;
 * a TOC title that no edition has as title is under `toc`, a heading with words of its own under `heading`.
 * Of a fallback page only names are indexed.
 */
export function topicToRecord(page: TopicPage, names: TopicNames): TopicRecord {
  const title = normalizeText(recordTitle(page, names.titles));
  const body = page.fallback ? '' : normalizeHtml(page.body);
  return {
    url: `/${pagePath(page)}`,
    content: [
      `<html lang="${escapeHtml(page.locale)}"><head>`,
      ...[...aliases(page, title, names), ...ownHeading(page, title)].map(([name, text]) =>
        metaTag(name, text),
      ),
      `</head><body><h1>${escapeHtml(title)}</h1>`,
      `${body.replace(LINK_LIST, `<ul data-pagefind-weight="${LINK_LIST_WEIGHT}">`).replace(JOINED, ' $&')}</body></html>`,
    ].join(''),
  };
}

/** Title of the page without the product prefix, where the site knows it; else its heading. */
export function recordTitle(page: TopicPage, titles: readonly LocalizedText[]): string {
  return titles.find(({ locale }) => locale === page.contentLocale)?.text ?? page.heading;
}

/** Address of a page below its locale's home page; joined to that, it is the page's address. */
export function pagePath(page: TopicPage): string {
  const { home } = page.links;
  if (!page.url.startsWith(home)) throw new Error(`The page ${page.url} is not below ${home}`);
  return page.url.slice(home.length);
}

function aliases(page: TopicPage, title: string, names: TopicNames): readonly (readonly [string, string])[] {
  const twins = names.titles
    .filter(({ locale }) => locale !== page.contentLocale)
    .map(({ locale, text }) => [locale, normalizeText(text)] as const)
    .filter(([, text]) => text !== title);
  const known = new Set([title, ...twins.map(([, text]) => text)]);
  const toc = [...new Set(names.tocTitles.map(normalizeText))].filter((text) => !known.has(text));
  return toc.length > 0 ? [...twins, ['toc', toc.join(' | ')]] : twins;
}

/** The heading that readers see, where neither title nor text has all of its words. */
function ownHeading(
  { heading, siteTitle, body, fallback }: TopicPage,
  title: string,
): readonly (readonly [string, string])[] {
  const text = dropNames(normalizeText(heading), [siteTitle]).text.replace(/\s+/g, ' ').trim();
  const known = new Set(foldedWords(title));
  const words = (text.toLowerCase().match(WORD) ?? []).filter(
    (word) => !foldedWords(word).every((one) => known.has(one)),
  );
  if (words.length === 0 || fallback) return [];
  const lower = body.normalize('NFC').toLowerCase();
  return words.every((word) => lower.includes(word)) ? [] : [['heading', text]];
}

function metaTag(name: string, text: string): string {
  return `<meta data-pagefind-meta="${escapeHtml(name)}[content]" content="${escapeHtml(text)}">`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
