/**
 * `ids.json`: finds topics by the IDs and old addresses that people paste into a search field. Read by
 * the browser only when a query looks like one; `asset` numbers are those of the search bundles.
 */
import type { AssetId } from '../asset-id.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { assetUrl, topicUrl } from '../pages/routes.ts';

/** An ID that somebody typed, in the form in which it is looked up. */
export type IdQuery = { readonly assetId: string } | { readonly libraryId: string };

/** As written: position in `assets` is the number of the asset. */
export interface IdList {
  readonly assets: readonly string[];
  /** Number of the asset by library ID. */
  readonly library: Readonly<Record<string, number>>;
  /** Number of the asset by old address: path below the base, decoded, lower case, without the last slash. */
  readonly addresses: Readonly<Record<string, number>>;
}

const GUID = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/;
const LIBRARY_ID = /^([a-z]{2}\d{5,8})(?:\([^)]*\)?)?(?:\.aspx)?$/;

/** Reads a query as an ID: a GUID, or a library ID with or without its edition (`Gg398381(v=OCS.15)`). */
export function parseIdQuery(query: string): IdQuery | undefined {
  const last = query
    .trim()
    .toLowerCase()
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '');
  const name = last.slice(last.lastIndexOf('/') + 1);
  const assetId = GUID.exec(name)?.[1];
  if (assetId !== undefined) return { assetId };
  const libraryId = LIBRARY_ID.exec(name)?.[1];
  return libraryId === undefined ? undefined : { libraryId };
}

/** Number of the asset that an ID names; `undefined` when the site does not have it. */
export function findAssetNumber(list: IdList, id: IdQuery): number | undefined {
  if ('libraryId' in id) return list.library[id.libraryId];
  const number = list.assets.indexOf(id.assetId);
  return number < 0 ? undefined : number;
}

/** Number of the asset that an old address leads to; `segments` are those of its path, decoded. */
export function findOldAddress({ addresses }: IdList, segments: readonly string[]): number | undefined {
  // Nobody knows how many segments in front belong to the host and the base.
  for (let from = 0; from < segments.length; from += 1) {
    const number = addresses[segments.slice(from).join('/').toLowerCase()];
    if (number !== undefined) return number;
  }
  return undefined;
}

/** Lists the IDs of a catalog; asset IDs sorted by code unit, as search numbers them. */
export function buildIdList(catalog: Catalog): IdList {
  const { assetIds, byLibraryId } = catalog.library;
  const numbers = new Map<AssetId, number>(assetIds.map((id, number) => [id, number]));
  const byId = [...byLibraryId].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    assets: assetIds,
    library: Object.fromEntries(
      byId.flatMap(([id, assetId]) => {
        const number = numbers.get(assetId);
        return number === undefined ? [] : [[id, number]];
      }),
    ),
    addresses: oldAddresses(catalog, numbers),
  };
}

function oldAddresses(
  { redirects, slugs, settings }: Catalog,
  numbers: ReadonlyMap<AssetId, number>,
): IdList['addresses'] {
  if (redirects.length === 0) return {};
  const { base } = settings;
  const byUrl = new Map([...numbers].map(([id, number]) => [assetUrl(base, id), number]));
  for (const [locale, own] of slugs)
    for (const [id, slug] of own) byUrl.set(topicUrl(base, locale, slug), numbers.get(id) ?? -1);
  return Object.fromEntries(
    redirects.flatMap(({ from, to }) => {
      const number = byUrl.get(to.replace(/[?#].*$/s, ''));
      return number === undefined ? [] : [[from.replace(/\/$/, '').toLowerCase(), number]];
    }),
  );
}
