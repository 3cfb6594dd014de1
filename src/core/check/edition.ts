/**
 * One edition of an asset as rules see it: its topic and source text, and its twins, aligned block by
 * block when a rule first asks.
 */
import type { Catalog } from '../catalog/catalog.ts';
import type { Topic } from '../topic.ts';
import { type Alignment, alignBlocks } from './align.ts';
import type { Knowledge } from './knowledge.ts';
import type { Block } from './scan-blocks.ts';
import { parseSource, type Source } from './source.ts';

/** A topic with its source text. */
export interface TopicSource {
  readonly topic: Topic;
  readonly source: Source;
}

/** A twin and how its blocks stand to those of the edition. */
export interface Twin extends TopicSource {
  readonly alignment: Alignment;
}

/** What a rule about an edition is given. */
export interface Edition extends TopicSource {
  readonly catalog: Catalog;
  readonly knowledge: Knowledge;
  /** What a function says of a block, asked once for all editions of the asset. */
  memo<T>(of: (block: Block) => T, block: Block): T;
  /** Editions of the asset in other languages, by locale; those of the same language say little of a translation. */
  twins(): readonly Twin[];
}

/** Editions of one asset from the texts of its files. */
export function buildEditions(
  catalog: Catalog,
  knowledge: Knowledge,
  texts: readonly { readonly topic: Topic; readonly text: string }[],
): readonly Edition[] {
  const memo = newMemo();
  const all = texts.map(({ topic, text }) => ({ topic, source: parseSource(text) }));
  return all.map((own) => {
    let twins: readonly Twin[] | undefined;
    const align = () => alignTwins(own, all);
    return {
      ...own,
      catalog,
      knowledge,
      memo,
      twins: () => {
        twins ??= align();
        return twins;
      },
    };
  });
}

/** Twins with the same sequence of blocks are aligned together, in the order of all editions. */
function alignTwins(own: TopicSource, all: readonly TopicSource[]): readonly Twin[] {
  const others = all.filter((other) => other !== own);
  const groups = Map.groupBy(others, ({ source }) => source.blocks.map(({ key }) => key).join(' '));
  const alignments = new Map(
    [...groups].map(([keys, group]) => [
      keys,
      alignBlocks(
        own.source.blocks,
        group.map(({ source }) => source.blocks),
      ),
    ]),
  );
  const byTwin = new Map([...groups].flatMap(([keys, group]) => group.map((twin) => [twin, keys] as const)));
  return others.flatMap((other) => {
    const alignment = alignments.get(byTwin.get(other) ?? '');
    return alignment ? [{ ...other, alignment }] : [];
  });
}

function newMemo(): Edition['memo'] {
  const known = new Map<unknown, Map<Block, unknown>>();
  return <T>(of: (block: Block) => T, block: Block): T => {
    const values = known.get(of) ?? new Map<Block, unknown>();
    known.set(of, values);
    if (!values.has(block)) values.set(block, of(block));
    return values.get(block) as T;
  };
}
