/**
 * The parts of a TOC that status is told by: what stands at its top, or below the one topic on top of
 * everything. A large part is taken apart along the TOC, so that no page about a part grows long.
 */
import type { AssetId } from '../asset-id.ts';
import type { Toc, TocNode } from '../toc/toc.ts';

/** A part with its topics in reading order. */
export interface TocPart {
  /** Topic that the part begins with; `undefined` for what belongs to no part. */
  readonly assetId: AssetId | undefined;
  readonly assets: readonly AssetId[];
}

/** A part above this size is taken apart where it has parts of its own. */
const LARGE = 150;

/** Every asset of the TOC in exactly one part; topics outside of all parts come last, together. */
export function findTocParts(toc: Toc): readonly TocPart[] {
  const top = topNode(toc);
  const level = top ? [...top.children, ...toc.roots.filter((root) => root !== top)] : toc.roots;
  const heads = new Set(level.filter(hasChildren).flatMap((node) => headsBelow(node, toc)));
  const parts = Map.groupBy(toc.order, (assetId) => partOf(toc.places.get(assetId), heads));
  const named = [...heads].flatMap((node): TocPart[] => {
    const assets = parts.get(node);
    return assets ? [{ assetId: node.assetId ?? assets[0], assets }] : [];
  });
  const rest = parts.get(undefined);
  return rest ? [...named, { assetId: undefined, assets: rest }] : named;
}

function headsBelow(node: TocNode, toc: Toc): readonly TocNode[] {
  const inner = node.children.filter(hasChildren);
  if (inner.length === 0 || countPlaces(node, toc) <= LARGE) return [node];
  return [node, ...inner.flatMap((child) => headsBelow(child, toc))];
}

/** Topics whose canonical place is here or below. */
function countPlaces(node: TocNode, toc: Toc): number {
  const own = node.assetId && toc.places.get(node.assetId) === node ? 1 : 0;
  return node.children.reduce((sum, child) => sum + countPlaces(child, toc), own);
}

function partOf(node: TocNode | undefined, heads: ReadonlySet<TocNode>): TocNode | undefined {
  for (let above = node; above; above = above.parent) if (heads.has(above)) return above;
  return undefined;
}

/** The root above more than half of all topics. */
function topNode(toc: Toc): TocNode | undefined {
  return toc.roots.find((root) => hasChildren(root) && countPlaces(root, toc) * 2 > toc.order.length);
}

function hasChildren({ children }: TocNode): boolean {
  return children.length > 0;
}
