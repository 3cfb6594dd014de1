/**
 * Asset IDs join the columns: two files with the same asset ID are one topic in two locales.
 * They are compared lower-cased; a topic without a usable one stands alone under a local ID.
 */
import type { Brand } from './brand.ts';
import type { Locale } from './locale.ts';
import { isPortableName } from './text/file-names.ts';

/** Lower-cased asset ID, usually a GUID. */
export type AssetId = Brand<string, 'AssetId'>;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NAME = /^[a-z0-9][a-z0-9._-]{0,127}$/;

/**
 * Reads front matter's asset ID: a GUID, or a name of letters, digits, `.`, `_` and `-` that a folder can have on
 * every system.
 */
export function parseAssetId(text: string): AssetId | undefined {
  const id = text
    .trim()
    .replace(/^\{|\}$/g, '')
    .toLowerCase();
  return GUID.test(id) || (NAME.test(id) && isPortableName(id)) ? (id as AssetId) : undefined;
}

/** Whether a string is a GUID in any case. */
export function isGuid(text: string): boolean {
  return GUID.test(text.toLowerCase());
}

/** ID of a topic that has no asset ID of its own to join by; never equal to a parsed one. */
export function localAssetId(locale: Locale, path: string): AssetId {
  return `${locale}:${path}` as AssetId;
}

/** Whether an ID was made by `localAssetId`, so that the topic has no twins by construction. */
export function isLocalAssetId(id: AssetId): boolean {
  return id.includes(':');
}
