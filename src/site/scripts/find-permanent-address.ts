/**
 * The permanent address that an unknown one means: IDs in other case, with an edition or a file's
 * ending (`/library/Gg398381(v=OCS.15).aspx`), as people copy them from old pages.
 */
import { parseIdQuery } from '../../core/addresses/id-list.ts';

/** Finds the address; `undefined` where there is none or it is the one asked for. `base` ends in a slash. */
export function findPermanentAddress(pathname: string, base: string): string | undefined {
  const match = /^(?:id|library)\/([^/]+)\/?$/i.exec(pathname.slice(base.length));
  const id = match && parseIdQuery(decode(match[1] ?? ''));
  if (!id) return undefined;
  const url = 'assetId' in id ? `${base}id/${id.assetId}/` : `${base}library/${id.libraryId}/`;
  return url === pathname ? undefined : url;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
