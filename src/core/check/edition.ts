/**
 * One edition of an asset as rules see it: its topic and source text, and its twins, aligned block by
 * block when a rule first asks.
 */
import type { Catalog } from '../catalog.ts';
import type { Topic } from '../topic.ts';
import { type Alignment, alignBlocks } from './align.ts';
import type { Knowledge } from './knowledge.ts';
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
  /** Editions of the asset in other languages, by locale; those of the same language say little of a translation. */
  twins(): readonly Twin[];
}

/** Editions of one asset from the texts of its files. */
export function buildEditions(
  catalog: Catalog,
  knowledge: Knowledge,
  texts: readonly { readonly topic: Topic; readonly text: string }[],
): readonly Edition[] {
  const all = texts.map(({ topic, text }) => ({ topic, source: parseSource(text) }));
  return all.map((own) => {
    let twins: readonly Twin[] | undefined;
    const align = () =>
      all
        .filter((other) => other !== own)
        .map((other) => ({ ...other, alignment: alignBlocks(own.source.blocks, other.source.blocks) }));
    return {
      ...own,
      catalog,
      knowledge,
      twins: () => {
        twins ??= align();
        return twins;
      },
    };
  });
}
