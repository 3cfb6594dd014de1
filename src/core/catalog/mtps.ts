/**
 * Addresses of the library that the topics were published in before (TechNet, MSDN, and its archive
 * on docs). Links between topics are often written with them; each names its target by a library ID
 * or by the asset ID itself.
 */
import { type AssetId, isGuid, parseAssetId } from '../asset-id.ts';

/** What a library address points to. At least one of the IDs is set. */
export interface LibraryAddress {
  /** Lower-cased, such as `gg398381`. */
  readonly libraryId: string | undefined;
  readonly assetId: AssetId | undefined;
  /** Without `#`, percent-encoding kept. */
  readonly fragment: string | undefined;
}

const LIBRARY =
  /^(?:https?:)?\/\/(?:www\.)?(?:(?:technet|msdn2?)\.microsoft\.com|(?:docs|learn)\.microsoft\.com)\/(?:[a-z]{2,3}(?:-[a-z0-9]+)*\/)?(?:library|previous-versions(?:\/[a-z0-9._-]+)*)\/([^/?#]+)(?:\?[^#]*)?(?:#(.*))?$/i;
const LIBRARY_ID = /^[a-z]{2}\d{5,8}$/;

/** Reads a library address; `undefined` for any other address. */
export function parseLibraryAddress(url: string): LibraryAddress | undefined {
  const match = LIBRARY.exec(url.trim());
  if (!match) return undefined;
  const name = topicName(match[1] ?? '');
  const fragment = match[2] || undefined;
  if (isGuid(name)) return { libraryId: undefined, assetId: parseAssetId(name), fragment };
  return LIBRARY_ID.test(name) ? { libraryId: name, assetId: undefined, fragment } : undefined;
}

/** Last path segment without its edition (`(v=OCS.15)`) and extension. */
function topicName(segment: string): string {
  return segment
    .replace(/\\/g, '')
    .replace(/%28/gi, '(')
    .replace(/%29/gi, ')')
    .replace(/\.aspx$/i, '')
    .replace(/\([^)]*\)?$/, '')
    .toLowerCase();
}
