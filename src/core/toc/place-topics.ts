/**
 * Puts every asset of the library into a locale's tree: from its TOC file, else from another locale's,
 * else from the derived hierarchy. What a TOC file leaves out goes where the links put it, and what
 * nothing puts anywhere stands at the end, so that every topic can be reached.
 */
import type { AssetId } from '../asset-id.ts';
import type { Library } from '../catalog/library.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Locale } from '../locale.ts';
import { pathToKey } from '../text/path-key.ts';
import type { Hierarchy } from './derive-toc.ts';
import type { TocFile, TocFileEntry } from './read-toc-file.ts';
import type { TocOutline } from './toc.ts';

/** The tree of a locale's TOC file with its topics found. */
export function outlineFromFile(
  library: Library,
  file: TocFile,
  entries: readonly TocFileEntry[],
): { readonly outline: readonly TocOutline[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const toOutline = (entry: TocFileEntry): readonly TocOutline[] => {
    const assetId = entry.href === undefined ? undefined : findByHref(library, file, entry.href);
    const external = assetId ? undefined : externalAddress(entry.href);
    const isLost = entry.href !== undefined && !assetId && !external;
    if (isLost) diagnostics.push(withoutFile(file, entry, entry.href));
    const children = entry.children.flatMap(toOutline);
    if (isLost || (!assetId && entry.name === undefined)) return children;
    return [{ assetId, name: entry.name, external, children }];
  };
  return { outline: entries.flatMap(toOutline), diagnostics };
}

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

/** The locale's own TOC file, else that of the first locale along its fallback chain that has one. */
export function nearestTocFile(
  files: readonly TocFile[],
  locale: Locale,
  fallback: readonly Locale[],
): TocFile | undefined {
  for (const candidate of [locale, ...fallback]) {
    const file = files.find((one) => one.locale === candidate);
    if (file) return file;
  }
  return undefined;
}

function findByHref(library: Library, file: TocFile, href: string): AssetId | undefined {
  const path = resolvePath(file.path, href.replace(/[?#].*$/s, ''));
  const own = library.byPath.get(pathToKey(path));
  if (own) return own.assetId;
  const name = pathToKey(path.slice(path.lastIndexOf('/') + 1));
  return library.byFileName.get(name)?.[0]?.assetId;
}

function externalAddress(href: string | undefined): string | undefined {
  const url = href === undefined ? null : URL.parse(href);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function resolvePath(from: string, href: string): string {
  const segments = from.split('/').slice(0, -1);
  for (const segment of href.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

function withoutFile(file: TocFile, entry: TocFileEntry, href: string): Diagnostic {
  return {
    ruleId: 'toc-entry-without-file',
    severity: 'warning',
    file: file.path,
    line: entry.line,
    column: 1,
    message: `No locale has the file ${href}${entry.name ? ` of the entry "${entry.name}"` : ''}, so the entry is left out.`,
    advice: 'Correct `href`, or remove the entry.',
  };
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
