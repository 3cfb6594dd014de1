/** What a page tells of its text's origin and age, in words a reader can judge: languages and dates. */
import { getSlug, type PageContext } from '../pages/page-context.ts';
import { topicUrl } from '../pages/routes.ts';
import type { Topic } from '../topic.ts';
import { findDrift } from './drift.ts';
import { type Comparison, compareEditions, type EvidenceKind, type Relation } from './evidence.ts';
import type { DatedText, DriftMark, PageFreshness, TwinGroup } from './freshness.ts';
import { editionStatus } from './status.ts';

/** Freshness of a topic, as readers of the context's locale are told. */
export function buildPageFreshness(context: PageContext, topic: Topic): PageFreshness {
  const { library } = context.catalog;
  const { handoffDate, date, sourceHash } = topic.meta;
  const twins = twinsOf(context, topic);
  const compared = twins.map((twin) => ({ twin, comparison: compareEditions(topic, twin) }));
  return {
    status: editionStatus(library, topic).status === 'outdated' ? 'outdated' : 'current',
    revision: sourceHash?.slice(0, 8),
    handoff: dated(context, handoffDate),
    dated: dated(context, date),
    twins: groupTwins(context, compared),
    drift: topic.locale === context.locale ? driftMarks(context, topic, inFallbackOrder(context, twins)) : [],
  };
}

function twinsOf({ catalog }: PageContext, topic: Topic): readonly Topic[] {
  const { editions, settings } = catalog.library;
  const all = editions.get(topic.assetId);
  return settings.locales.flatMap((locale) => (locale === topic.locale ? [] : (all?.get(locale) ?? [])));
}

/** The languages that readers of the locale are most likely to read come first. */
function inFallbackOrder({ catalog, locale }: PageContext, twins: readonly Topic[]): readonly Topic[] {
  const order = catalog.settings.fallback.get(locale) ?? [];
  return twins.toSorted((a, b) => order.indexOf(a.locale) - order.indexOf(b.locale));
}

interface Compared {
  readonly twin: Topic;
  readonly comparison: Comparison;
}

/** Twins that can be spoken of in one sentence, in the order in which they first appear. */
function groupTwins(context: PageContext, compared: readonly Compared[]): readonly TwinGroup[] {
  const groups = Map.groupBy(compared, ({ comparison }) => {
    const shown = datesOf(comparison);
    return [comparison.relation, comparison.decided, shown?.own, shown?.other].join(' ');
  });
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    const kind = first?.comparison.decided;
    if (!first || !kind) return [];
    const { relation } = first.comparison;
    if (relation === 'unknown') return [];
    const dates = datesOf(first.comparison);
    return [
      {
        relation: relation as Exclude<Relation, 'unknown'>,
        kind,
        locales: members.map(({ twin }) => twin.locale),
        dates: dates && {
          kind: dates.kind,
          own: formatted(context, dates.own),
          other: formatted(context, dates.other),
        },
      },
    ];
  });
}

/** The dates that tell how the editions stand to each other: the first that differ, else the first. */
function datesOf({ evidence }: Comparison) {
  const dates = evidence.filter(({ kind }) => kind !== 'source-hash');
  const found = dates.find(({ own, other }) => own !== other) ?? dates[0];
  return found && { ...found, kind: found.kind as Exclude<EvidenceKind, 'source-hash'> };
}

function driftMarks(context: PageContext, topic: Topic, twins: readonly Topic[]): readonly DriftMark[] {
  const { catalog } = context;
  const { extra, missing } = findDrift(topic, twins, catalog.sections.keys(topic.assetId));
  return [
    ...extra.map(({ id, absentIn }) => ({
      type: 'extra' as const,
      section: id,
      absentIn,
    })),
    ...missing.flatMap(({ before, twins: [nearest] }) => {
      if (!nearest) return [];
      const slug = getSlug(catalog, nearest.locale, topic.assetId);
      const url = `${topicUrl(catalog.settings.base, nearest.locale, slug)}#${encodeURIComponent(nearest.id)}`;
      return [
        {
          type: 'missing' as const,
          before,
          text: nearest.text,
          locale: nearest.locale,
          url,
        },
      ];
    }),
  ];
}

function dated(context: PageContext, iso: string | undefined): DatedText | undefined {
  return iso === undefined ? undefined : formatted(context, iso);
}

function formatted(context: PageContext, iso: string): DatedText {
  return { iso, text: context.formatDate(new Date(iso)) };
}
