/**
 * What checking one asset needs of all others, as plain values that can be passed between threads and
 * told apart by a digest: names and titles of topics, and what was learned from them.
 */
import { createHash } from 'node:crypto';
import { buildLibrary } from '../catalog/library.ts';
import { buildSlugTable } from '../catalog/slugs.ts';
import { DRAFT_KEY, draftLocale } from '../edits/untranslated.ts';
import type { Settings } from '../settings/settings.ts';
import type { Topic } from '../topic.ts';
import type { CheckedContent } from './edition.ts';
import { usualSpelling } from './front-matter-keys.ts';
import { type Knowledge, type Learned, openKnowledge } from './knowledge.ts';

/** All topics as far as others refer to them. */
export interface ContentOutline {
  readonly settings: Settings;
  /** Without bodies, sections and references. */
  readonly topics: readonly Topic[];
  readonly learned: Learned;
}

/** Outlines joined content. */
export function outlineContent({ settings, library }: CheckedContent, learned: Learned): ContentOutline {
  return { settings, topics: library.topics.map(toOutline), learned };
}

/** Makes what rules ask of an outline. Sections of other topics are not known in it. */
export function openOutline({ settings, topics, learned }: ContentOutline): {
  readonly catalog: CheckedContent;
  readonly knowledge: Knowledge;
} {
  const { library } = buildLibrary(settings, topics);
  return {
    catalog: { settings, library, slugs: buildSlugTable(library), media: new Map() },
    knowledge: openKnowledge(learned, settings.locales),
  };
}

/** A topic as rules about it see it. */
export function toCheckedTopic(topic: Topic): Topic {
  const { meta, references, digest } = topic;
  return { ...toOutline(topic), meta, references, digest };
}

function toOutline(topic: Topic): Topic {
  const { locale, assetId, path, slug, heading, meta } = topic;
  const draft = draftLocale(topic);
  const { title, tocTitle, libraryId } = meta;
  return {
    ...{ locale, assetId, path, slug, heading },
    meta: {
      ...NO_META,
      title,
      tocTitle,
      libraryId,
      other: draft === undefined ? {} : { [DRAFT_KEY]: draft },
    },
    ...{ sections: [], anchors: [], references: [], body: '', lead: '', digest: '' },
  };
}

const NO_META = {
  translation: 'unknown',
  bodyDate: undefined,
  date: undefined,
  handoffDate: undefined,
  sourceHash: undefined,
  edition: undefined,
  lines: {},
} as const;

/** Digest of all that findings depend on beside an asset's own files and how common single words are. */
export function digestOutline({ settings, topics, learned }: ContentOutline): string {
  const { locales, sourceLocale, fallback, rules } = settings;
  const names = topics.map(
    ({ path, assetId, slug, heading, meta: { title, tocTitle, libraryId, other } }) => [
      ...[path, assetId, slug, heading, title, tocTitle, libraryId],
      other,
    ],
  );
  const typical = Array.from(learned.words, ([language, words]) => [language, [...words.typical].sort()]);
  const { common, spellings, isSettled } = learned.keys;
  const keys = [...spellings.values()].flatMap((all) =>
    all.map(([key]) => [key, common.has(key), usualSpelling(learned.keys, key)]),
  );
  const known = [[...learned.kept].sort(), learned.names, keys, isSettled, learned.terms];
  const parts = [locales, sourceLocale, [...fallback], rules, names, typical, known];
  return createHash('sha1').update(JSON.stringify(parts)).digest('hex');
}
