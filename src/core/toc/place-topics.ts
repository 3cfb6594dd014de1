/**
 * Puts every asset of the library into a tree: what a TOC file leaves out goes where the links put it, and
 * what nothing puts anywhere stands at the end, so that every topic can be reached.
 */
import type { AssetId } from '../asset-id.ts';
import type { Library } from '../catalog/library.ts';
import type { Hierarchy } from './derive-toc.ts';
import type { TocOutline } from './toc.ts';

/**
 * The tree that a hierarchy gives: largest first, topics without any relation left out. What is below a
 * topic is shown at its main place only, so that shared parts don't multiply.
 */
export function outlineFromHierarchy(library: Library, hierarchy: Hierarchy): readonly TocOutline[] {
  const grow = (assetId: AssetId, parent: AssetId | undefined): TocOutline => {
    const isMain = hierarchy.mainParent.get(assetId) === parent;
    const below = isMain ? (hierarchy.children.get(assetId) ?? []) : [];
    return { assetId, name: undefined, children: below.map((child) => grow(child, assetId)) };
  };
  const roots = library.assetIds
    .filter((id) => hierarchy.children.has(id) && !hierarchy.mainParent.has(id))
    .map((id) => grow(id, undefined));
  return roots
    .map((root) => ({ root, size: countEntries(root) }))
    .sort((a, b) => b.size - a.size || titleOrder(library, a.root, b.root))
    .map(({ root }) => root);
}

/** The tree with every asset that it lacks: below its derived parents' first known one, else at the end. */
export function placeMissing(
  library: Library,
  outline: readonly TocOutline[],
  hierarchy: Hierarchy,
): { readonly outline: readonly TocOutline[]; readonly unplaced: readonly AssetId[] } {
  const known = new Set<AssetId>();
  const visit = (entry: TocOutline): void => {
    if (entry.assetId) known.add(entry.assetId);
    entry.children.forEach(visit);
  };
  outline.forEach(visit);
  const added = new Set<AssetId>();
  const extend = (entry: TocOutline): TocOutline => {
    const children = entry.children.map(extend);
    const more = (entry.assetId && hierarchy.children.get(entry.assetId)) || [];
    return { ...entry, children: [...children, ...more.flatMap((id) => addMissing(id))] };
  };
  const addMissing = (assetId: AssetId): readonly TocOutline[] => {
    if (known.has(assetId) || added.has(assetId)) return [];
    added.add(assetId);
    return [extend({ assetId, name: undefined, children: [] })];
  };
  const extended = outline.map(extend);
  const rest = library.assetIds.filter((id) => !known.has(id) && !added.has(id));
  const placed = rest
    .toSorted((a, b) => Number(hierarchy.children.has(b)) - Number(hierarchy.children.has(a)))
    .flatMap(addMissing);
  const unplaced = placed.flatMap((entry) => entry.assetId ?? []);
  return { outline: [...extended, ...placed.toSorted((a, b) => titleOrder(library, a, b))], unplaced };
}

function countEntries(entry: TocOutline): number {
  return entry.children.reduce((sum, child) => sum + countEntries(child), 1);
}

function titleOrder(library: Library, a: TocOutline, b: TocOutline): number {
  const [left, right] = [a, b].map(({ assetId }) => firstTitle(library, assetId));
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function firstTitle(library: Library, assetId: AssetId | undefined): string {
  const editions = assetId && library.editions.get(assetId);
  return editions ? ([...editions.values()][0]?.path.split('/').slice(1).join('/') ?? '') : '';
}
