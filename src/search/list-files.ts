/** The files of a bundle that stand beside its index: what is known of each topic without asking that. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { AssetId } from '../core/asset-id.ts';
import type { Locale } from '../core/locale.ts';
import type { SitePages, TopicAddress } from '../core/pages/site-pages.ts';
import type { BundleFile } from '../io/write-bundle.ts';
import { formatFacets } from './facet-list.ts';
import { formatRecords } from './record-list.ts';
import { formatTitleList } from './title-list.ts';
import type { TopicRow } from './topic-rows.ts';

/** What one bundle is made of. */
export interface BundleInput {
  readonly locale: Locale;
  readonly pages: SitePages;
  /** All addresses of the locale in reading order. */
  readonly addresses: readonly TopicAddress[];
  /** The number of each asset, equal in all bundles of a site. */
  readonly numbers: ReadonlyMap<AssetId, number>;
}

const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
const FRAGMENT_MARK = 'pagefind_dcd';

/** Makes the lists; `files` are those of the index, in which the IDs of its documents stand. */
export function listFiles(
  { locale, pages, numbers }: BundleInput,
  rows: readonly TopicRow[],
  files: readonly BundleFile[],
): readonly BundleFile[] {
  const ids = new Map(files.flatMap(fragmentId));
  return [
    { path: 'titles.json', content: formatTitleList(rows, locale, pages.settings.locales) },
    { path: 'records.json', content: formatRecords(rows.map(({ path }) => getIn(ids, `/${path}`))) },
    { path: 'assets.json', content: JSON.stringify(rows.map(({ assetId }) => getIn(numbers, assetId))) },
    { path: 'facets.json', content: formatFacets(rows) },
  ];
}

/** The address in a document of the index, with the document's ID. */
function fragmentId({ path, source }: BundleFile): readonly (readonly [string, string])[] {
  const id = FRAGMENT.exec(path)?.[1];
  if (id === undefined || source === undefined) return [];
  const text = gunzipSync(readFileSync(source)).toString('utf8').slice(FRAGMENT_MARK.length);
  return [[(JSON.parse(text) as { readonly url: string }).url, id]];
}

function getIn<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The index does not have ${String(key)}`);
  return value;
}
