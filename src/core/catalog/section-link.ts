/**
 * Finds the section that a fragment means. Fragments are written against any edition of a topic, so
 * an ID of a twin's section leads to the section that is aligned with it in the edition being read.
 */
import { alignSections } from '../sections/align-sections.ts';
import type { NameTarget } from '../sections/section-marks.ts';
import type { Section, Topic } from '../topic.ts';

/** Where else a fragment may come from. */
export interface FragmentSources {
  /** Editions of the topic, the likeliest first. */
  readonly editions: readonly Topic[];
  readonly nameTarget: NameTarget;
}

/** ID on `topic`'s page for a fragment; `undefined` when no edition has such a section. */
export function findSectionId(
  topic: Topic,
  fragment: string,
  { editions, nameTarget }: FragmentSources,
): string | undefined {
  const own = findSection(topic, fragment);
  if (own) return own.id;
  if (topic.body.includes(`id="${fragment}"`)) return fragment;
  for (const edition of editions) {
    const section = findSection(edition, fragment);
    const pairs = section ? alignSections(edition, topic, nameTarget) : [];
    const match = pairs.find((pair) => pair.own === section);
    if (match) return match.other.id;
  }
  return undefined;
}

function findSection(topic: Topic, fragment: string): Section | undefined {
  const folded = fragment.toLowerCase();
  return (
    topic.sections.find((section) => section.id === fragment || section.anchor === fragment) ??
    topic.sections.find(
      (section) => section.id.toLowerCase() === folded || section.anchor?.toLowerCase() === folded,
    )
  );
}
