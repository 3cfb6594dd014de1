/** Joins what was found in the reader's language with what was found in others: each topic once. */
import type { Locale } from '../../core/locale.ts';
import { fuseRanks } from '../query/fuse-ranks.ts';
import type { FoundTopic } from './hit.ts';
import type { PagefindMatch } from './pagefind-module.ts';
import type { OwnTopic } from './rank-topics.ts';

/** What another locale's bundle found, by row of the reader's title list, the best first. */
export interface ElsewhereAnswer {
  readonly locale: Locale;
  readonly matches: ReadonlyMap<number, PagefindMatch>;
}

/** Ranks of topics that have only some of the words count less. */
const PARTIAL_WEIGHT = 0.15;

/** Joins the lists by rank. `own` says in which language each topic of the reader's bundle was found. */
export function fuseLocales(
  own: readonly OwnTopic[],
  elsewhere: readonly ElsewhereAnswer[],
): readonly FoundTopic[] {
  if (elsewhere.every(({ matches }) => matches.size === 0)) return own;
  const byRow = new Map(own.map((topic) => [topic.row, topic]));
  const fused = fuseRanks([
    {
      keys: own.map(({ row }) => row),
      weightOf: (row) => ((byRow.get(row)?.coverage ?? 0) < 1 ? PARTIAL_WEIGHT : 1),
    },
    ...elsewhere.map(({ matches }) => ({ keys: [...matches.keys()], weightOf: () => 1 })),
  ]);
  return fused.flatMap(({ key: row, score }) => {
    const mine = byRow.get(row);
    const other = elsewhere.find(({ matches }) => matches.has(row));
    if (mine && (mine.coverage === 1 || !other)) return [{ ...mine, score }];
    return other ? [{ row, score, foundIn: other.locale, coverage: 1, match: other.matches.get(row) }] : [];
  });
}
