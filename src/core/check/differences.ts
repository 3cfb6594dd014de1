/** Differences in structure between one edition and the majority of its twins. */
import type { Edition, Twin } from './edition.ts';
import { findByList } from './list-differences.ts';
import type { Block, BlockKind } from './scan-blocks.ts';
import { isMajority, MIN_VOTES } from './vote.ts';

/** A difference in structure from the majority of twins. */
export interface Difference {
  readonly type: 'missing' | 'extra' | 'other';
  /** The extra or other block, or a twin's that is missing here. */
  readonly block: Block;
  /** What the twins have in place of another block. */
  readonly expected?: Block;
  /** The twin of which `block` is missing here, or which has `expected`. */
  readonly twin?: Twin;
  /** Index of the own block that is extra, or before which one is missing. */
  readonly index: number;
  readonly votes: number;
  /** Whether a list is certainly longer or shorter, but not which of its items makes it so. */
  readonly isUnplaced?: boolean;
}

/** More differences than this mean another text, not a slip; then nothing is said. */
const MAX_DIFFERENCES = 12;

/** Blocks of a kind that the majority has and this edition has not, or the other way round. */
export function findDifferences(edition: Edition, kind: BlockKind): readonly Difference[] {
  const twins = edition.twins();
  if (twins.length < MIN_VOTES || twins.every(({ alignment }) => alignment.same)) return [];
  const found = [...findExtra(edition, twins), ...findMissing(twins)];
  if (found.length > MAX_DIFFERENCES) return [];
  const ofKind = pairUp(found.filter(({ block }) => block.kind === kind));
  return [...ofKind, ...findByList(edition.source.blocks, kind, { twins, found: ofKind })];
}

/** Something extra where something is missing is one difference, not two. */
function pairUp(found: readonly Difference[]): readonly Difference[] {
  const missing = found.filter(({ type }) => type === 'missing');
  const paired = new Set<Difference>();
  const extra = found.filter(({ type }) => type === 'extra');
  const others = extra.map((one): Difference => {
    const partner = missing.find(
      (other) => !paired.has(other) && (other.index === one.index || other.index === one.index + 1),
    );
    if (!partner) return one;
    paired.add(partner);
    return { ...one, type: 'other', expected: partner.block, ...(partner.twin && { twin: partner.twin }) };
  });
  return [...others, ...missing.filter((one) => !paired.has(one))];
}

function findExtra({ source }: Edition, twins: readonly Twin[]): Difference[] {
  return source.blocks.flatMap((block, index) => {
    if (block.kind === 'text') return [];
    const votes = twins.filter(({ alignment }) => alignment.toTwin[index] === -1).length;
    return isMajority(votes, twins.length) ? [{ type: 'extra' as const, block, index, votes }] : [];
  });
}

function findMissing(twins: readonly Twin[]): Difference[] {
  const places = new Map<string, { block: Block; twin: Twin; before: number; votes: number }>();
  for (const twin of twins) {
    const seen = new Map<string, number>();
    for (const { block, before } of twin.alignment.missing) {
      if (block.kind === 'text') continue;
      const count = seen.get(`${before} ${block.key}`) ?? 0;
      seen.set(`${before} ${block.key}`, count + 1);
      const key = `${before} ${count} ${block.key}`;
      const place = places.get(key) ?? { block, twin, before, votes: 0 };
      place.votes += 1;
      places.set(key, place);
    }
  }
  return [...places.values()]
    .filter(({ votes }) => isMajority(votes, twins.length))
    .map(({ before, ...place }) => ({ type: 'missing', index: before, ...place }));
}
