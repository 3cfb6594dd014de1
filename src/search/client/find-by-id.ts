/**
 * Finds a topic by what people paste rather than type: its asset ID, its ID in the old library, an
 * address of either, or an address of this site.
 */
import { findAssetNumber, type IdList, parseIdQuery } from '../../core/addresses/id-list.ts';
import type { Bundle } from './bundle.ts';
import type { SearchFiles } from './search-files.ts';

const ADDRESS = /^(?:https?:\/\/\S+|\/\S+|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){3,})$/u;

/** Row of the topic; `undefined` when the query is no such thing, or the site does not have it. */
export async function findById(
  files: SearchFiles,
  bundle: Bundle,
  typed: string,
): Promise<number | undefined> {
  const id = parseIdQuery(typed);
  if (!id) return findBySlug(bundle, typed);
  const number = findAssetNumber((await files.readJson('ids.json')) as IdList, id);
  const row = number === undefined ? -1 : (await bundle.assets()).indexOf(number);
  return row < 0 ? undefined : row;
}

function findBySlug({ titles }: Bundle, typed: string): number | undefined {
  if (!ADDRESS.test(typed.trim())) return undefined;
  const segments = typed
    .trim()
    .toLowerCase()
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter(Boolean);
  const name = segments
    .at(-1)
    ?.replace(/\.(?:md|html?|aspx)$/, '')
    .replace(/\(.*\)$/, '');
  if (!name) return undefined;
  const row = titles.findIndex(({ path }) => path === `${name}/` || path.endsWith(`/${name}/`));
  return row < 0 ? undefined : row;
}
