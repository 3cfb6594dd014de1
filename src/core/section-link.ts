/**
 * Finds the section that a fragment means. Fragments are written against any edition of a topic, so
 * an ID of a twin's section leads to the section at the same place of the edition being read.
 */
import type { Section, Topic } from './topic.ts';

/** ID on `topic`'s page for a fragment; `undefined` when no edition has such a section. */
export function findSectionId(
  topic: Topic,
  fragment: string,
  editions: readonly Topic[],
): string | undefined {
  const own = findSection(topic, fragment);
  if (own) return own.id;
  if (topic.body.includes(`id="${fragment}"`)) return fragment;
  for (const edition of editions) {
    const section = findSection(edition, fragment);
    const match = section && sameSection(topic, edition, section);
    if (match) return match.id;
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

/** The section at the same place, provided that both editions have the same headings by number and depth. */
function sameSection(topic: Topic, edition: Topic, section: Section): Section | undefined {
  const sameShape =
    topic.sections.length === edition.sections.length &&
    topic.sections.every((own, index) => own.depth === edition.sections[index]?.depth);
  return sameShape ? topic.sections[edition.sections.indexOf(section)] : undefined;
}
