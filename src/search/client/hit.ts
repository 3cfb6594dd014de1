/**
 * Hits: what a list of results shows of a topic, made of what the index returns.
 */
import { normalizeText } from '../normalize-text.ts';
import { titlesAbove } from '../title-list.ts';
import type { Bundle } from './bundle.ts';
import { type ExcerptPart, parseExcerpt } from './excerpt.ts';
import type { PagefindDocument, PagefindSection } from './pagefind-module.ts';

/** A topic that was found. */
export interface Hit {
  readonly url: string;
  readonly title: string;
  /** Titles of the topics above it, from the top down. */
  readonly path: readonly string[];
  /** Empty on a suggestion by title. */
  readonly excerpt: readonly ExcerptPart[];
  /** Where in the topic, at most three, in the order of the page. */
  readonly sections: readonly { readonly url: string; readonly title: string }[];
}

const MOST_SECTIONS = 3;

/** Makes a hit of a document. */
export function documentToHit(bundle: Bundle, document: PagefindDocument): Hit {
  const path = document.raw_url.replace(/^\//, '');
  const entry = bundle.titleByPath.get(path);
  const title = entry?.title ?? document.meta.title ?? path;
  const url = bundle.home + path;
  return {
    url,
    title,
    path: entry ? titlesAbove(bundle.titles, entry) : [],
    excerpt: parseExcerpt(document.excerpt, normalizeText(title)),
    sections: bestSections(document.sub_results).map((section) => ({
      url: `${url}#${encodeURIComponent(section.anchor?.id ?? '')}`,
      title: section.title,
    })),
  };
}

function bestSections(sections: readonly PagefindSection[]): readonly PagefindSection[] {
  const score = (section: PagefindSection) =>
    section.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  const best = sections
    .filter(({ anchor }) => anchor)
    .map((section) => ({ section, score: score(section) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SECTIONS);
  return sections.filter((section) => best.some((one) => one.section === section));
}
