/** Narrows and sorts what was found, and counts what each choice would leave. */
import type { Translation } from '../../core/topic.ts';
import type { Facets } from '../facet-list.ts';
import { rowsAbove, type TitleEntry } from '../title-list.ts';
import type { FoundTopic } from './hit.ts';

/** What results are narrowed to, and their order. */
export interface Narrowing {
  /** Path of the topic on top of a part of the TOC. */
  readonly part: string | undefined;
  readonly translation: Translation | undefined;
  readonly sort: 'relevance' | 'date';
}

/** Choices with the number of results that each would leave. */
export interface Choices {
  /** In the order of the TOC. */
  readonly parts: readonly { readonly path: string; readonly title: string; readonly count: number }[];
  readonly translations: readonly { readonly translation: Translation; readonly count: number }[];
}

/** What a locale's bundle says of its topics, by row. */
export interface TopicFacts {
  readonly titles: readonly TitleEntry[];
  readonly facets: readonly Facets[];
}

const TRANSLATIONS: readonly Translation[] = ['human', 'machine', 'unknown'];

/** The topics that fit, in the order asked for; without a date they come last. */
export function narrowTopics(
  { titles, facets }: TopicFacts,
  found: readonly FoundTopic[],
  narrowing: Narrowing,
): readonly FoundTopic[] {
  const parts = partsByRow(titles);
  const fitting = found.filter(
    ({ row }) => isInPart(titles, parts[row], narrowing) && isTranslated(facets[row], narrowing),
  );
  if (narrowing.sort === 'relevance') return fitting;
  const date = ({ row }: FoundTopic) => facets[row]?.date ?? '';
  return fitting.toSorted((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
}

/** Counts each choice among the topics that the other choices leave. */
export function countChoices(
  { titles, facets }: TopicFacts,
  found: readonly FoundTopic[],
  narrowing: Narrowing,
): Choices {
  const parts = partsByRow(titles);
  const byPart = new Map<number, number>();
  const byTranslation = new Map<Translation, number>();
  for (const { row } of found) {
    const part = parts[row];
    const translation = facets[row]?.translation ?? 'unknown';
    if (part !== undefined && isTranslated(facets[row], narrowing))
      byPart.set(part, (byPart.get(part) ?? 0) + 1);
    if (isInPart(titles, part, narrowing))
      byTranslation.set(translation, (byTranslation.get(translation) ?? 0) + 1);
  }
  return {
    parts: [...byPart]
      .sort(([a], [b]) => a - b)
      .map(([row, count]) => ({ path: titles[row]?.path ?? '', title: titles[row]?.title ?? '', count })),
    translations: TRANSLATIONS.flatMap((translation) => {
      const count = byTranslation.get(translation);
      return count === undefined ? [] : [{ translation, count }];
    }),
  };
}

/** Rows of the parts that the TOC has on top: its roots, or what is below one that holds most of it. */
export function topParts(titles: readonly TitleEntry[]): readonly number[] {
  const roots = titles.flatMap(({ parent }, row) => (parent === undefined ? [row] : []));
  const sizes = roots.map((row, at) => (roots[at + 1] ?? titles.length) - row);
  const main = roots.find((_, at) => (sizes[at] ?? 0) * 2 > titles.length);
  const below = titles.flatMap(({ parent }, row) => (parent === main ? [row] : []));
  return main === undefined || below.length === 0
    ? roots
    : [...below, ...roots.filter((row) => row !== main)].sort((a, b) => a - b);
}

/** The part that each row belongs to. */
function partsByRow(titles: readonly TitleEntry[]): readonly (number | undefined)[] {
  const tops = new Set(topParts(titles));
  return titles.map((entry, row) => [...rowsAbove(titles, entry), row].find((above) => tops.has(above)));
}

function isInPart(titles: readonly TitleEntry[], part: number | undefined, narrowing: Narrowing): boolean {
  return narrowing.part === undefined || (part !== undefined && titles[part]?.path === narrowing.part);
}

function isTranslated(facets: Facets | undefined, { translation }: Narrowing): boolean {
  return translation === undefined || facets?.translation === translation;
}
