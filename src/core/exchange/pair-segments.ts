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

/** Source text for each block of the translation; the title stands at -1 in both. */
function sourceTexts(source: Source, target: Source): ReadonlyMap<number, string> {
  const { toTwin } = alignBlocks(target.blocks, [source.blocks]);
  const byBlock = new Map(findSegments(source).map(({ block, text }) => [block, text]));
  const pairs = [[-1, -1] as const, ...toTwin.entries()];
  return new Map(
    pairs.flatMap(([own, twin]) => {
      const text = twin === -1 && own !== -1 ? undefined : byBlock.get(twin);
      return text === undefined ? [] : [[own, text] as const];
    }),
  );
}
