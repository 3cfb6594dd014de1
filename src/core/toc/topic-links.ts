/** Links between topics of the library, as evidence for the TOC. */
import { resolveReference, type Surroundings } from '../catalog/references.ts';
import type { Reference, Topic } from '../topic.ts';
import type { TopicLink } from './link-evidence.ts';

/** All links from one topic to another, in the order of locales and paths. */
export function collectTopicLinks(around: Surroundings): readonly TopicLink[] {
  const links: TopicLink[] = [];
  for (const topic of around.library.topics) {
    const names = new Map(
      topic.sections.map((section) => [section.id, section.anchor ?? fold(section.text)]),
    );
    topic.references.forEach((reference, position) => {
      const link = reference.kind === 'link' && toLink(around, topic, reference);
      if (link) links.push({ ...link, position, section: names.get(reference.section ?? '') ?? '' });
    });
  }
  return links;
}

function toLink(
  around: Surroundings,
  topic: Topic,
  reference: Reference,
): Omit<TopicLink, 'position' | 'section'> | undefined {
  const meaning = resolveReference(around, { topic, readerLocale: topic.locale }, reference);
  if (meaning.type !== 'topic' || meaning.topic.assetId === topic.assetId) return undefined;
  const to = meaning.topic.assetId;
  return { locale: topic.locale, from: topic.assetId, to, form: reference.form };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
