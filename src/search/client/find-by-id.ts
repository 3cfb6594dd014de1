/**
 * Finds a topic by what people paste rather than type: its asset ID, its ID in the old library, an
 * address of either, an address of this site in any of its languages, or one that it had before.
 */
import { findAssetNumber, findOldAddress, type IdList, parseIdQuery } from '../../core/addresses/id-list.ts';
import type { TitleEntry } from '../title-list.ts';
import { openAssets, openTitles } from './bundle.ts';
import type { SearchParts } from './search-parts.ts';

/** What has a scheme, a host or a slash in front; slugs, which are words joined by hyphens; and names of files. */
const ADDRESS =
  /^(?:https?:\/\/\S+|\/\S+|[^\s/]+\.[a-z]{2,}\/\S+|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){3,}|[^\s/]+\.(?:md|html?|aspx))$/iu;
const LOCALE_FIRST = /^([a-z]{2,3}(?:-[a-z\d]+)*)\/\S+$/i;

/** Row of the topic; `undefined` when the query is no such thing, or the site does not have it. */
export async function findById(parts: SearchParts, typed: string): Promise<number | undefined> {
  const id = parseIdQuery(typed);
  const segments = await readAddress(parts, typed.trim());
  if (!id && !segments) return undefined;
  const { titles, assets } = await parts.bundle();
  const row = segments && findBySlug(titles, segments);
  if (row !== undefined) return row;
  const twin = segments && (await findTwin(parts, segments));
  const number = twin ?? (await findListed(parts, id, segments ?? [typed.trim()]));
  const found = number === undefined ? -1 : (await assets()).indexOf(number);
  return found < 0 ? undefined : found;
}

/** Segments of an address, decoded; `undefined` for other queries. */
async function readAddress(parts: SearchParts, typed: string): Promise<readonly string[] | undefined> {
  const first = LOCALE_FIRST.exec(typed)?.[1]?.toLowerCase();
  const isBelowLocale =
    first !== undefined && (await parts.languages()).locales.some((one) => one.toLowerCase() === first);
  if (!isBelowLocale && !ADDRESS.test(typed)) return undefined;
  const path = typed.replace(/[?#].*$/s, '').replace(/^https?:\/\/[^/]*/i, '');
  return decode(path)
    .normalize('NFC')
    .replace(/\/index\.html?$/i, '')
    .split('/')
    .filter(Boolean);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function findBySlug(titles: readonly TitleEntry[], segments: readonly string[]): number | undefined {
  const name = segments
    .at(-1)
    ?.toLowerCase()
    .replace(/\.(?:md|html?|aspx)$/, '')
    .replace(/\(.*\)$/, '');
  if (!name) return undefined;
  const row = titles.findIndex(({ path }) => {
    const slug = decode(path).toLowerCase();
    return slug === `${name}/` || slug.endsWith(`/${name}/`);
  });
  return row < 0 ? undefined : row;
}

/** Number of the asset at an address of another language of this site. */
async function findTwin(
  { files, locale, languages }: SearchParts,
  segments: readonly string[],
): Promise<number | undefined> {
  const { locales } = await languages();
  const other = locales.find((one) => one !== locale && segments.slice(0, -1).includes(one));
  if (other === undefined) return undefined;
  const row = findBySlug(await openTitles(files, other), segments);
  return row === undefined ? undefined : (await openAssets(files, other))[row];
}

async function findListed(
  { files }: SearchParts,
  id: ReturnType<typeof parseIdQuery>,
  segments: readonly string[],
): Promise<number | undefined> {
  const list = (await files.readJson('ids.json')) as IdList;
  const byId = id && findAssetNumber(list, id);
  if (byId !== undefined) return byId;
  const old = findOldAddress(list, segments);
  return old ?? (id && 'libraryId' in id ? findOldAddress(list, ['library', id.libraryId]) : undefined);
}
