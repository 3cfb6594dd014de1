/**
 * The source text of bilingual editions, which hold each sentence of the original beside its
 * translation. It is no edition of its own: nothing shows or indexes it but the bilingual view.
 */
import { type Locale, parseLocale } from '../locale.ts';
import type { RenderedBody } from '../markdown/render-body.ts';
import type { Topic } from '../topic.ts';

/** What a topic was translated from, built of the same blocks. */
export interface TopicSource extends Pick<Topic, 'heading' | 'sections' | 'references' | 'body'> {
  /** Language of the text, where front matter tells. */
  readonly locale: Locale | undefined;
}

const LIBRARY_LANGUAGE = /^https?:\/\/[^/]+\/([a-z]{2,3}(?:-[a-z0-9]+)*)\/library\//i;

/** The source as rendered; `libraryUrl` is the topic's `ms:mtpsurl`, which leads to the original. */
export function readTopicSource(
  { html, draft }: RenderedBody,
  { locale, libraryUrl }: { readonly locale: Locale; readonly libraryUrl: string | undefined },
): TopicSource {
  const original = parseLocale(LIBRARY_LANGUAGE.exec(libraryUrl ?? '')?.[1] ?? '-');
  return {
    locale: original && languageOf(original) !== languageOf(locale) ? original : undefined,
    heading: draft.heading ?? '',
    sections: draft.sections,
    references: draft.references,
    body: html,
  };
}

/** The source in the form of a topic, to be filled in and aligned like one. */
export function sourceToTopic(topic: Topic, source: TopicSource): Topic {
  const { heading, sections, references, body } = source;
  return { ...topic, heading, sections, references, body };
}

function languageOf(locale: Locale): string {
  return new Intl.Locale(locale).language;
}
