/** Fills a topic's body for readers of one locale: links lead to their editions, and say so where they don't. */

import type { Catalog } from '../catalog/catalog.ts';
import { type Resolution, resolveReference } from '../catalog/references.ts';
import { findLinkLanguage } from '../freshness/link-language.ts';
import type { Locale } from '../locale.ts';
import type { Topic } from '../topic.ts';
import { escapeHtml, type FilledReference, fillTemplate } from './body-template.ts';
import { mediaUrl, topicUrl } from './routes.ts';

/** Body of a topic as HTML. `readerLocale` differs from the topic's own on fallback pages. */
export function fillBody(catalog: Catalog, topic: Topic, readerLocale: Locale): string {
  return fillTemplate(topic.body, (index) => {
    const reference = topic.references[index];
    if (!reference) throw new Error(`${topic.path} has no reference ${index}.`);
    const meaning = resolveReference(catalog, { topic, readerLocale }, reference);
    if (reference.kind === 'image') return fillImage(catalog, meaning);
    const link = fillLink(catalog, meaning, readerLocale);
    if (meaning.type !== 'topic') return link;
    const { assetId: target } = meaning.topic;
    const lang = findLinkLanguage(catalog.library, reference.text, { textLocale: topic.locale, target });
    return lang === undefined ? link : { ...link, attributes: { ...link.attributes, lang } };
  });
}

const NOTHING: FilledReference = { tag: 'text', attributes: {} };

function fillLink(catalog: Catalog, meaning: Resolution, readerLocale: Locale): FilledReference {
  const { base } = catalog.settings;
  if (meaning.type === 'topic') {
    const url = topicUrl(base, readerLocale, meaning.slug);
    const href = meaning.section === undefined ? url : `${url}#${encodeURIComponent(meaning.section)}`;
    return meaning.topic.locale === readerLocale
      ? { tag: 'a', attributes: { href } }
      : {
          tag: 'a',
          attributes: { href, hreflang: meaning.topic.locale },
          suffix: localeMark(meaning.topic.locale),
        };
  }
  if (meaning.type === 'section') return sectionLink(meaning.section);
  if (meaning.type === 'media') return { tag: 'a', attributes: { href: mediaUrl(base, meaning.path) } };
  if (meaning.type === 'external') return { tag: 'a', attributes: { href: meaning.url, rel: 'external' } };
  return NOTHING;
}

function sectionLink(section: string | undefined): FilledReference {
  return section === undefined
    ? NOTHING
    : { tag: 'a', attributes: { href: `#${encodeURIComponent(section)}` } };
}

function fillImage(catalog: Catalog, meaning: Resolution): FilledReference {
  // Loading it would tell the other site who reads what.
  if (meaning.type === 'external') return { tag: 'a', attributes: { href: meaning.url, rel: 'external' } };
  if (meaning.type !== 'media') return NOTHING;
  const size = meaning.size && { width: `${meaning.size.width}`, height: `${meaning.size.height}` };
  return { tag: 'img', attributes: { src: mediaUrl(catalog.settings.base, meaning.path), ...size } };
}

/** The visible mark of a link whose target is in another language. */
function localeMark(locale: Locale): string {
  return `<span class="locale-mark" translate="no">${escapeHtml(locale)}</span>`;
}
