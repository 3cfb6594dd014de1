/**
 * Votes on whole lists and tables. Twins that differ elsewhere place the same gap before different blocks,
 * so that no place has a majority; how many items a list has is not in doubt for that.
 */
import type { Difference } from './differences.ts';
import type { Twin } from './edition.ts';
import type { Block, BlockKind } from './scan-blocks.ts';
import { isMajority } from './vote.ts';

/** What is known before. */
interface Known {
  readonly twins: readonly Twin[];
  /** Differences of the kind that have a majority at one place. */
  readonly found: readonly Difference[];
}

/** Own blocks of a list or table: from its first item up to the block after it. */
interface List {
  readonly first: number;
  end: number;
}

/** What one twin has more or less in a list. */
interface Vote {
  readonly twin: Twin;
  readonly missing: readonly { readonly block: Block; readonly before: number }[];
  readonly extra: readonly number[];
}

/** Kinds that stand in lists. */
const LISTED: ReadonlySet<BlockKind> = new Set(['item', 'row']);
/** What items and cells hold. */
const HELD: ReadonlySet<BlockKind> = new Set(['text', 'image', 'code']);

/** One difference for each list that the majority has longer, or shorter, and of which nothing was found. */
export function findByList(
  blocks: readonly Block[],
  kind: BlockKind,
  { twins, found }: Known,
): readonly Difference[] {
  if (!LISTED.has(kind)) return [];
  return listsOf(blocks, kind)
    .filter((list) => !found.some(({ index }) => isIn(list, index)))
    .flatMap(
      (list) =>
        differenceOf(
          blocks,
          twins.map((twin) => voteOf(blocks, { list, kind, twin })),
        ) ?? [],
    );
}

function listsOf(blocks: readonly Block[], kind: BlockKind): readonly List[] {
  const lists: List[] = [];
  let open: List | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === kind && !open) {
      open = { first: index, end: index };
      lists.push(open);
    }
    if (block.kind !== kind && !HELD.has(block.kind)) open = undefined;
    if (open) open.end = index + 1;
  }
  return lists;
}

function isIn({ first, end }: List, index: number): boolean {
  return first <= index && index <= end;
}

function voteOf(
  blocks: readonly Block[],
  { list, kind, twin }: { readonly list: List; readonly kind: BlockKind; readonly twin: Twin },
): Vote {
  const { missing, toTwin } = twin.alignment;
  const own = Array.from({ length: list.end - list.first }, (_, at) => list.first + at);
  return {
    twin,
    missing: missing.filter(({ block, before }) => block.kind === kind && isIn(list, before)),
    extra: own.filter((index) => blocks[index]?.kind === kind && toTwin[index] === -1),
  };
}

function differenceOf(blocks: readonly Block[], votes: readonly Vote[]): Difference | undefined {
  const longer = votes.filter(({ missing, extra }) => missing.length > extra.length);
  const shorter = votes.filter(({ missing, extra }) => missing.length < extra.length);
  if (isMajority(longer.length, votes.length)) return missingOf(longer);
  if (isMajority(shorter.length, votes.length)) return extraOf(blocks, shorter);
  return undefined;
}

function missingOf(votes: readonly Vote[]): Difference | undefined {
  const gaps = votes.flatMap(({ twin, missing }) => missing.map((gap) => ({ twin, ...gap })));
  const index = mostNamed(gaps.map(({ before }) => before));
  const gap = gaps.find(({ before }) => before === index);
  if (!gap || index === undefined) return undefined;
  return { isUnplaced: true, type: 'missing', block: gap.block, twin: gap.twin, index, votes: votes.length };
}

function extraOf(blocks: readonly Block[], votes: readonly Vote[]): Difference | undefined {
  const index = mostNamed(votes.flatMap(({ extra }) => extra)) ?? -1;
  const block = blocks[index];
  return block && { isUnplaced: true, type: 'extra', block, index, votes: votes.length };
}

/** The number that is named most often, the first of several. */
function mostNamed(numbers: readonly number[]): number | undefined {
  const named = [...Map.groupBy(numbers, (number) => number).values()];
  const most = Math.max(...named.map(({ length }) => length));
  return named.find(({ length }) => length === most)?.[0];
}
