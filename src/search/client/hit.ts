/**
 * Hits: what a list of results shows of a topic, made of what the index returns.
 */
import type { Locale } from '../../core/locale.ts';
import { normalizeText } from '../normalize-text.ts';
import { foldedWords } from '../query/fold.ts';
import { type TitleEntry, titlesAbove } from '../title-list.ts';
import type { Bundle } from './bundle.ts';
import { type ExcerptPart, parseExcerpt } from './excerpt.ts';
import type { PagefindDocument, PagefindMatch, PagefindSection } from './pagefind-module.ts';

/** A topic that was found; a list has each topic once. */
export interface Hit {
  readonly url: string;
  readonly title: string;
  /** Language of the title and of the page behind the address; differs from the reader's on fallback pages. */
  readonly locale: Locale;
  /** Locales that have the topic. */
  readonly editions: readonly Locale[];
  /** Language in which it was found; differs from the reader's where only that edition has the words. */
  readonly foundIn: Locale;
  /** Titles of the topics above it, from the top down. */
  readonly path: readonly string[];
  /** In the language `foundIn`; empty on a suggestion by title. */
  readonly excerpt: readonly ExcerptPart[];
  /** Where in the topic, at most three, in the order of the page. */
  readonly sections: readonly { readonly url: string; readonly title: string }[];
}

/** Where a topic was found. */
export interface FoundTopic {
  readonly row: number;
  readonly score: number;
  readonly foundIn: Locale;
  /** Share of the words that were searched for, 1 where all were found. */
  readonly coverage: number;
  readonly match: PagefindMatch | undefined;
}

const MOST_SECTIONS = 3;
/** A section says less than this share of the best one: it only names something. */
const LEAST_SHARE = 0.25;

/** A hit without what the index knows: enough for a suggestion. */
export function topicToHit(titles: readonly TitleEntry[], row: number, home: string): Hit {
  const entry = titles[row];
  if (!entry) throw new Error(`The title list has no row ${row}`);
  const { path, title, locale, editions } = entry;
  return {
    url: home + path,
    title,
    locale,
    editions,
    foundIn: locale,
    path: titlesAbove(titles, entry),
    excerpt: [],
    sections: [],
  };
}

/** Makes the hit of a topic, fetching its document. */
export async function foundToHit(bundle: Bundle, found: FoundTopic, home: string): Promise<Hit> {
  const hit = { ...topicToHit(bundle.titles, found.row, home), foundIn: found.foundIn };
  const document = await found.match?.data();
  if (!document) return hit;
  const otherTitle = found.foundIn === hit.locale ? undefined : document.meta[found.foundIn];
  if (otherTitle !== undefined) return { ...hit, excerpt: [{ text: otherTitle, marked: false }] };
  const title = normalizeText(document.meta['title'] ?? hit.title);
  const excerpt = unlessTitle(parseExcerpt(document.excerpt, title), title);
  if (found.foundIn !== bundle.locale) return { ...hit, excerpt };
  return { ...hit, excerpt, sections: sectionsOf(document, hit.url) };
}

/** The text of a page that stands in is not indexed: what is left of it says nothing. */
function unlessTitle(excerpt: readonly ExcerptPart[], title: string): readonly ExcerptPart[] {
  const said = foldedWords(excerpt.map(({ text }) => text).join(''));
  return said.join(' ') === foldedWords(title).join(' ') ? [] : excerpt;
}

function sectionsOf({ sub_results }: PagefindDocument, url: string): Hit['sections'] {
  return bestSections(sub_results).map((section) => ({
    url: `${url}#${encodeURIComponent(section.anchor?.id ?? '')}`,
    title: section.title,
  }));
}

function bestSections(sections: readonly PagefindSection[]): readonly PagefindSection[] {
  const scored = sections
    .filter(({ anchor }) => anchor)
    .map((section) => ({ section, score: scoreOf(section) }))
    .sort((a, b) => b.score - a.score);
  const least = LEAST_SHARE * (scored[0]?.score ?? 0);
  const best = new Set(
    scored
      .filter(({ score }) => score > least)
      .slice(0, MOST_SECTIONS)
      .map(({ section }) => section),
  );
  return sections.filter((section) => best.has(section));
}

function scoreOf({ weighted_locations }: PagefindSection): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
