/** A topic that is to be renamed or moved. */
import { parseSlug } from '../catalog/slug.ts';
import type { Slug, Topic } from '../topic.ts';

/** A topic and its path to be, relative to the content folder. */
export interface TopicMove {
  readonly topic: Topic;
  readonly to: string;
}

/** Slug that the topic will have; `slug:` in front matter stays whatever the path is. */
export function slugAfter({ topic, to }: TopicMove): Slug {
  const fixed = Object.keys(topic.meta.lines).some((key) => key.toLowerCase() === 'slug');
  return fixed ? topic.slug : parseSlug(undefined, to).slug;
}

/** File name of a topic that somebody wants to call so; the ending may be left out. */
export function topicFileName(wanted: string): string {
  const name = wanted.trim();
  return /\.md$/i.test(name) ? name : `${name}.md`;
}
