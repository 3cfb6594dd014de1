/**
 * What the index sees of a topic: a small HTML document made from the page value, not from the laid
 * out page. So it holds no navigation and no dates, and can be indexed while pages are rendered.
 */
import type { LocalizedText, TopicPage } from '../core/page.ts';
import { normalizeHtml, normalizeText } from './normalize-text.ts';

/** Elements whose text the indexer would join with that of their neighbours: `<th>aaa</th><th>bbb</th>`. */
const JOINED = /<\/?(?:blockquote|br|caption|dd|details|dt|figcaption|figure|hr|img|pre|summary|th)\b/g;

/** A document for the index. */
export interface TopicRecord {
  /** `/` and the address below the locale's home page: bundles don't depend on the base path. */
  readonly url: string;
  readonly content: string;
}

/**
 * Makes the document of a page. `titles` are those of all the asset's editions: the page's own one is
 * its title, the others become the searchable metadata `alt`.
 */
export function topicToRecord(page: TopicPage, titles: readonly LocalizedText[]): TopicRecord {
  const alternatives = titles.filter(({ locale }) => locale !== page.contentLocale);
  const alt = [...new Set(alternatives.map(({ text }) => normalizeText(text)))].join(' | ');
  return {
    url: `/${pagePath(page)}`,
    content: [
      `<html lang="${escapeHtml(page.contentLocale)}"><head>`,
      alt === '' ? '' : `<meta data-pagefind-meta="alt[content]" content="${escapeHtml(alt)}">`,
      `</head><body><h1>${escapeHtml(normalizeText(recordTitle(page, titles)))}</h1>`,
      `${normalizeHtml(page.body).replace(JOINED, ' $&')}</body></html>`,
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

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
