/**
 * Derives the hierarchy from link lists where nobody wrote a TOC. Strong evidence may give a topic
 * several parents; a topic without any takes the best of its weak ones. The result never has a cycle.
 */
import type { AssetId } from '../asset-id.ts';
import { type Evidence, gatherEvidence, type TopicLink } from './link-evidence.ts';

/** Evidence from which on an edge is right often enough to stand beside others. */
const CERTAIN = 0.85;

/** What is below what. A topic may be below several others. */
export interface Hierarchy {
  /** Children of each topic that has some, in reading order. */
  readonly children: ReadonlyMap<AssetId, readonly AssetId[]>;
  /** The parent of each topic below another for which the evidence is strongest. */
  readonly mainParent: ReadonlyMap<AssetId, AssetId>;
}

/** Derives the children of every topic that has some. Input order does not matter. */
export function deriveHierarchy(links: readonly TopicLink[]): Hierarchy {
  const parents = new Map<AssetId, AssetId[]>();
  const children = new Map<AssetId, Evidence[]>();
  for (const edge of [...gatherEvidence(links)].sort(byStrength)) {
    const known = parents.get(edge.child) ?? [];
    if (edge.score < CERTAIN && known.length > 0) continue;
    if (isAncestor(parents, edge.child, edge.parent)) continue;
    parents.set(edge.child, [...known, edge.parent]);
    children.set(edge.parent, [...(children.get(edge.parent) ?? []), edge]);
  }
  return {
    children: new Map([...children].map(([parent, edges]) => [parent, inReadingOrder(edges)])),
    mainParent: new Map([...parents].flatMap(([child, [first]]) => (first ? [[child, first]] : []))),
  };
}

function byStrength(a: Evidence, b: Evidence): number {
  return (
    b.score - a.score ||
    b.locales - a.locales ||
    b.listLength - a.listLength ||
    compare(a.parent, b.parent) ||
    a.position - b.position ||
    compare(a.child, b.child)
  );
}

/** Listed topics in the order of their list; those found by weaker evidence behind them. */
function inReadingOrder(edges: readonly Evidence[]): readonly AssetId[] {
  return [...edges]
    .sort(
      (a, b) =>
        Number(b.score >= CERTAIN) - Number(a.score >= CERTAIN) ||
        a.position - b.position ||
        compare(a.child, b.child),
    )
    .map((edge) => edge.child);
}

/** Whether `candidate` is `start` or above it. */
function isAncestor(
  parents: ReadonlyMap<AssetId, readonly AssetId[]>,
  candidate: AssetId,
  start: AssetId,
): boolean {
  const seen = new Set<AssetId>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === candidate) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(parents.get(id) ?? []));
  }
  return false;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
