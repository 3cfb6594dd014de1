/** The parts of a TOC: what stands at its top, or below the one topic on top of everything. */
import type { AssetId } from '../asset-id.ts';
import type { Toc, TocNode } from '../toc/toc.ts';

/** A part with its topics in reading order. */
export interface TocPart {
  /** Topic that the part begins with; `undefined` for what belongs to no part. */
  readonly assetId: AssetId | undefined;
  readonly assets: readonly AssetId[];
}

/** Every asset of the TOC in exactly one part; topics outside of all parts come last, together. */
export function findTocParts(toc: Toc): readonly TocPart[] {
  const top = toc.roots.length === 1 ? toc.roots[0] : largest(toc);
  const level = top && top.children.length > 0 ? [...top.children, ...toc.roots] : toc.roots;
  const heads = new Map(
    level.filter((node) => node !== top && node.children.length > 0).map((node) => [node, node]),
  );
  const parts = Map.groupBy(toc.order, (assetId) => partOf(toc.places.get(assetId), heads));
  const known = [...heads.keys()].flatMap((node): TocPart[] => {
    const assets = parts.get(node);
    return assets ? [{ assetId: node.assetId ?? assets[0], assets }] : [];
  });
  const rest = parts.get(undefined);
  return rest ? [...known, { assetId: undefined, assets: rest }] : known;
}

function partOf(node: TocNode | undefined, heads: ReadonlyMap<TocNode, TocNode>): TocNode | undefined {
  for (let above = node; above; above = above.parent) if (heads.has(above)) return above;
  return undefined;
}

/** The root above at least half of all topics. */
function largest({ roots, order }: Toc): TocNode | undefined {
  const size = (node: TocNode): number => node.children.reduce((sum, child) => sum + size(child), 1);
  return roots.find((root) => size(root) * 2 > order.length);
}
