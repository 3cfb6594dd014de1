/** Narrows and sorts what was found, and counts what each choice would leave. */
import type { Status } from '../../core/freshness/status.ts';
import type { Translation } from '../../core/topic.ts';
import type { Facets } from '../facet-list.ts';
import type { TitleEntry } from '../title-list.ts';
import type { FoundTopic } from './hit.ts';
import { topPartOf, topParts } from './toc-parts.ts';

/** What results are narrowed to, and their order. */
export interface Narrowing extends Chosen {
  readonly sort: 'relevance' | 'date';
}

/** What is chosen of each facet; `undefined` for anything. */
export interface Chosen {
  /** Path of the topic on top of a part of the TOC. */
  readonly part: string | undefined;
  readonly translation: Translation | undefined;
  readonly status: Status | undefined;
}

/** A choice with the number of results that it would leave. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly count: number;
}

/** Choices of each facet. */
export interface Choices {
  /** In the order of the TOC. */
  readonly parts: readonly (Choice<string> & { readonly title: string })[];
  readonly translations: readonly Choice<Translation>[];
  readonly statuses: readonly Choice<Status>[];
}

/** What a locale's bundle says of its topics, by row. */
export interface TopicFacts {
  readonly titles: readonly TitleEntry[];
  readonly facets: readonly Facets[];
}

const FACETS = ['part', 'translation', 'status'] as const;
const TRANSLATIONS: readonly Translation[] = ['human', 'machine', 'unknown'];
const STATUSES: readonly Status[] = ['current', 'outdated', 'missing'];

/** The topics that fit, in the order asked for. By date, those with all words come first; without a date they come last. */
export function narrowTopics(
  facts: TopicFacts,
  found: readonly FoundTopic[],
  narrowing: Narrowing,
): readonly FoundTopic[] {
  const read = factReader(facts);
  const fitting = found.filter(({ row }) => fits(read(row), narrowing));
  if (narrowing.sort === 'relevance') return fitting;
  const date = ({ row }: FoundTopic) => facts.facets[row]?.date ?? '';
  const byDate = fitting.toSorted((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
  return [
    ...byDate.filter(({ coverage }) => coverage === 1),
    ...byDate.filter(({ coverage }) => coverage < 1),
  ];
}

/** A narrowing without a part that the TOC does not have, as old addresses name one. */
export function withKnownPart({ titles }: TopicFacts, narrowing: Narrowing): Narrowing {
  const known = topParts(titles).some((row) => titles[row]?.path === narrowing.part);
  return known ? narrowing : { ...narrowing, part: undefined };
}

/** Counts each choice among the topics that the other choices leave. What is chosen is listed even where nothing is left of it. */
export function countChoices(facts: TopicFacts, found: readonly FoundTopic[], narrowing: Narrowing): Choices {
  const read = factReader(facts);
  const counts = { part: new Map(), translation: new Map(), status: new Map() } as const;
  for (const { row } of found) {
    const own = read(row);
    for (const facet of FACETS)
      if (fits(own, { ...narrowing, [facet]: undefined })) raise(counts[facet], own[facet]);
  }
  const parts = topParts(facts.titles).flatMap((row) => facts.titles[row] ?? []);
  return {
    parts: parts.flatMap(({ path, title }) =>
      counted(counts.part, [path], narrowing.part).map((choice) => ({ ...choice, title })),
    ),
    translations: counted(counts.translation, TRANSLATIONS, narrowing.translation),
    statuses: counted(counts.status, STATUSES, narrowing.status),
  };
}

function factReader({ titles, facets }: TopicFacts): (row: number) => Chosen {
  const partOf = topPartOf(titles);
  return (row) => ({
    part: titles[partOf(row) ?? -1]?.path,
    translation: facets[row]?.translation,
    status: facets[row]?.status,
  });
}

function fits(own: Chosen, chosen: Chosen): boolean {
  return FACETS.every((facet) => chosen[facet] === undefined || chosen[facet] === own[facet]);
}

function raise(counts: Map<string, number>, value: string | undefined): void {
  if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
}

function counted<T extends string>(
  counts: ReadonlyMap<string, number>,
  values: readonly T[],
  chosen: T | undefined,
): readonly Choice<T>[] {
  return values.flatMap((value) => {
    const count = counts.get(value) ?? 0;
    return count === 0 && value !== chosen ? [] : [{ value, count }];
  });
}
