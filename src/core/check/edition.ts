/**
 * One edition of an asset as rules see it: its topic and source text, and its twins, aligned block by
 * block when a rule first asks.
 */
import type { Catalog } from '../catalog/catalog.ts';
import type { Surroundings } from '../catalog/references.ts';
import type { Topic } from '../topic.ts';
import { type Alignment, alignBlocks } from './align.ts';
import type { Knowledge } from './knowledge.ts';
import { newFeatures, type ReadFeatures } from './likeness.ts';
import type { Block } from './scan-blocks.ts';
import { parseSource, type Source } from './source.ts';
import { type Writing, writingOf } from './writing.ts';

/** A topic with its source text. */
export interface TopicSource {
  readonly topic: Topic;
  readonly source: Source;
}

/** A twin and how its blocks stand to those of the edition. */
export interface Twin extends TopicSource {
  readonly alignment: Alignment;
}

/** What rules ask of all other topics. */
export type CheckedContent = Surroundings & Pick<Catalog, 'settings'>;

/** What a rule reads of a block. */
export type ReadBlock<T> = (block: Block, source: Source) => T;

/** What a rule about an edition is given. */
export interface Edition extends TopicSource {
  readonly catalog: CheckedContent;
  readonly knowledge: Knowledge;
  readonly writing: Writing;
  /** Whether it is in the language that the others are translated from. */
  readonly isSource: boolean;
  /** Reads blocks of one of the editions by their position, each once for all editions of the asset. */
  reader<T>(read: ReadBlock<T>, source: Source): (index: number) => T | undefined;
  /** Editions of the asset in other languages, by locale; those of the same language say little of a translation. */
  twins(): readonly Twin[];
}

/** Editions of one asset from the texts of its files. */
export function buildEditions(
  catalog: CheckedContent,
  knowledge: Knowledge,
  texts: readonly { readonly topic: Topic; readonly text: string }[],
): readonly Edition[] {
  const reader = newReader();
  const features = newFeatures();
  const all = texts.map(({ topic, text }) => ({ topic, source: parseSource(text) }));
  return all.map((own) => {
    let twins: readonly Twin[] | undefined;
    const align = () => alignTwins(own, all, features);
    return {
      ...own,
      catalog,
      knowledge,
      isSource: own.topic.locale === catalog.settings.sourceLocale,
      writing: knowledge.writings.get(own.topic.locale) ?? writingOf(own.topic.locale),
      reader,
      twins: () => {
        twins ??= align();
        return twins;
      },
    };
  });
}

/** Twins with the same sequence of blocks are aligned together, in the order of all editions. */
function alignTwins(own: TopicSource, all: readonly TopicSource[], features: ReadFeatures): readonly Twin[] {
  const others = all.filter((other) => other !== own);
  const groups = Map.groupBy(others, ({ source }) => source.blocks.map(({ key }) => key).join(' '));
  const alignments = new Map(
    [...groups].map(([keys, group]) => [
      keys,
      alignBlocks(
        own.source.blocks,
        group.map(({ source }) => source.blocks),
        features,
      ),
    ]),
  );
  const byTwin = new Map([...groups].flatMap(([keys, group]) => group.map((twin) => [twin, keys] as const)));
  return others.flatMap((other) => {
    const alignment = alignments.get(byTwin.get(other) ?? '');
    return alignment ? [{ ...other, alignment }] : [];
  });
}

function newReader(): Edition['reader'] {
  const known = new Map<unknown, Map<Source, unknown[]>>();
  return <T>(read: ReadBlock<T>, source: Source) => {
    const bySource = known.get(read) ?? new Map<Source, unknown[]>();
    known.set(read, bySource);
    const values = (bySource.get(source) ?? []) as T[];
    bySource.set(source, values);
    return (index: number) => {
      const block = source.blocks[index];
      if (!(index in values) && block) values[index] = read(block, source);
      return values[index];
    };
  };
}
