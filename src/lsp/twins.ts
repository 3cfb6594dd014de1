/** From a place in an edition to the same place in its twins. */
import type { Catalog } from '../core/catalog/catalog.ts';
import type { Section, Topic } from '../core/topic.ts';

/** A line of a file. */
export interface Spot {
  /** Relative to the content folder, with `/`. */
  readonly path: string;
  /** 0-based. */
  readonly line: number;
}

/** An edition, at a section where one is given. */
export function spotOf(topic: Topic, sectionId: string | undefined): Spot {
  const section = topic.sections.find(({ id }) => id === sectionId);
  return { path: topic.path, line: section ? section.line - 1 : 0 };
}

/** The twins of a topic in the order of the site's locales, at the section that is aligned with a given one. */
export function twinSpots(catalog: Catalog, topic: Topic, sectionId: string | undefined): readonly Spot[] {
  const sections = sectionId === undefined ? [] : catalog.sections.twins(topic, sectionId);
  const ids = new Map(sections.map(({ locale, id }) => [locale, id]));
  const editions = catalog.library.editions.get(topic.assetId);
  return catalog.settings.locales.flatMap((locale) => {
    const twin = locale === topic.locale ? undefined : editions?.get(locale);
    return twin ? [spotOf(twin, ids.get(locale))] : [];
  });
}

/** The section that a 0-based line stands in. */
export function sectionAt({ sections }: Topic, line: number): Section | undefined {
  return sections.findLast((section) => section.line - 1 <= line);
}
