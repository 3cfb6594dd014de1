/** The source text of a bilingual edition as a fragment of HTML, for the bilingual view to fetch. */

import type { Catalog } from '../catalog/catalog.ts';
import { metaPolicy } from '../headers/security-policy.ts';
import type { Locale } from '../locale.ts';
import { escapeHtml } from '../pages/body-template.ts';
import { fillBody } from '../pages/page-body.ts';
import { sourceUrl } from '../pages/routes.ts';
import type { Topic } from '../topic.ts';
import { sourceToTopic } from './topic-source.ts';

/** Where the source text of a page is. */
export interface SourceLink {
  readonly url: string;
  readonly locale: Locale | undefined;
}

/** Link to the source of a topic; `undefined` where it is no bilingual edition. */
export function sourceLink(catalog: Catalog, topic: Topic): SourceLink | undefined {
  if (!topic.source) return undefined;
  const url = sourceUrl(catalog.settings.base, topic.locale, topic.slug);
  return { url, locale: topic.source.locale ?? catalog.settings.sourceLocale };
}

/** The source of a topic, laid out like the article of a page. Throws where it is no bilingual edition. */
export function renderSource(catalog: Catalog, topic: Topic): string {
  const { source } = topic;
  if (!source) throw new Error(`${topic.path} is no bilingual edition.`);
  const locale = sourceLink(catalog, topic)?.locale ?? '';
  const body = fillBody(catalog, sourceToTopic(topic, source), topic.locale);
  const article = `<article class="topic" lang="${locale}"><h1>${escapeHtml(source.heading)}</h1><div class="prose">${body}</div></article>`;
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${metaPolicy([])}"><meta name="robots" content="noindex">`;
  return `<!doctype html><html lang="${locale}"><head>${head}<title>${escapeHtml(source.heading)}</title></head><body>${article}</body></html>\n`;
}
