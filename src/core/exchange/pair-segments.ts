/** Pairs the texts of a translation with those of its source, block by block. */
import { alignBlocks } from '../check/align.ts';
import type { Source } from '../check/source.ts';
import type { ExchangeUnit } from './exchange-file.ts';
import { findSegments, segmentIds } from './segments.ts';

/** The two editions of a topic. */
export interface EditionPair {
  readonly source: Source;
  readonly target: Source;
}

/**
 * Units for every text of the translation that has a source. A text that is the source's own, word for
 * word, counts as not translated where `isDraft`.
 */
export function pairSegments({ source, target }: EditionPair, isDraft: boolean): readonly ExchangeUnit[] {
  const segments = findSegments(target);
  const ids = segmentIds(segments);
  const sources = sourceTexts(source, target);
  return segments.flatMap(({ text, block, source: own }, index): ExchangeUnit[] => {
    const original = own ?? sources.get(block);
    if (original === undefined) return [];
    const translation = isDraft && text === original ? undefined : text;
    return [{ id: ids[index] ?? '', source: original, target: translation }];
  });
}

/** Source text for each block of the translation; titles have the same place in both. */
function sourceTexts(source: Source, target: Source): ReadonlyMap<number, string> {
  const { toTwin } = alignBlocks(target.blocks, [source.blocks]);
  const texts = new Map<number, string>();
  const byBlock = new Map(findSegments(source).map(({ block, text }) => [block, text]));
  for (const [block, text] of byBlock) if (block < 0) texts.set(block, text);
  for (const [own, twin] of toTwin.entries()) {
    const text = twin < 0 ? undefined : byBlock.get(twin);
    if (text !== undefined) texts.set(own, text);
  }
  return texts;
}
