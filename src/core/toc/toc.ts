/**
 * The table of contents of a locale: a tree whose entries may name one topic in several places, of
 * which one is canonical. Breadcrumbs, neighbours and reading order all follow the canonical places.
 */
import type { AssetId } from '../asset-id.ts';

/**
 * A tree before labels and canonical places are decided; the same for all locales that share it. No topic
 * stands below itself.
 */
export interface TocOutline {
  /** `undefined` for a group without a topic. */
  readonly assetId: AssetId | undefined;
  /** Text that a TOC file gives the entry. */
  readonly name: string | undefined;
  /** Address on another site, of an entry without a topic. */
  readonly external?: string | undefined;
  readonly children: readonly TocOutline[];
}

/** An entry of a locale's TOC. */
export interface TocNode {
  readonly assetId: AssetId | undefined;
  readonly name: string | undefined;
  readonly external: string | undefined;
  readonly parent: TocNode | undefined;
  readonly children: readonly TocNode[];
}

/** The TOC of a locale, indexed. */
export interface Toc {
  readonly roots: readonly TocNode[];
  /** The one place of each topic that counts. Every asset of the library has one. */
  readonly places: ReadonlyMap<AssetId, TocNode>;
  /** Assets in reading order, each once. */
  readonly order: readonly AssetId[];
  /** Position of each asset in `order`. */
  readonly positions: ReadonlyMap<AssetId, number>;
}

/** Indexes a tree. Of several places of a topic the first with children is canonical, else the first. */
export function buildToc(outline: readonly TocOutline[]): Toc {
  const places = new Map<AssetId, TocNode>();
  const roots = outline.map((entry) => grow(entry, undefined, places));
  const order: AssetId[] = [];
  walkCanonical(roots, places, order);
  return { roots, places, order, positions: new Map(order.map((id, index) => [id, index])) };
}

function grow(entry: TocOutline, parent: TocNode | undefined, places: Map<AssetId, TocNode>): TocNode {
  const children: TocNode[] = [];
  const { assetId, name, external } = entry;
  const node: TocNode = { assetId, name, external, parent, children };
  for (const child of entry.children) children.push(grow(child, node, places));
  if (node.assetId) {
    const known = places.get(node.assetId);
    if (!known || (known.children.length === 0 && children.length > 0)) places.set(node.assetId, node);
  }
  return node;
}

function walkCanonical(
  nodes: readonly TocNode[],
  places: ReadonlyMap<AssetId, TocNode>,
  order: AssetId[],
): void {
  for (const node of nodes) {
    if (node.assetId && places.get(node.assetId) === node) order.push(node.assetId);
    walkCanonical(node.children, places, order);
  }
}
