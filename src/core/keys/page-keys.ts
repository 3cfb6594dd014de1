/**
 * Tells whether a page is what it was, and its entry in the search. Their keys are digests of all that
 * the template gets to see, and of the entry itself. To find them the page is made, unless nothing that
 * could show on it has changed since keys were kept.
 */
import type { AssetId } from '../asset-id.ts';
import type { Locale } from '../locale.ts';
import type { TopicPage } from '../pages/page.ts';
import type { PageName, SitePages } from '../pages/site-pages.ts';
import { remember } from '../remember.ts';
import type { AssetKeys } from './asset-keys.ts';
import { digest, digestPlain, digestTexts } from './digest.ts';

/** Keys of what a site's pages give. */
export interface PageKeys {
  /** Key of a page. */
  page(name: PageName): string;
  /** Key of a page's entry in the search. */
  entry(name: PageName): string;
  /** Key of a locale's search: of all its entries, and of their order among those of the site. */
  edition(locale: Locale): string;
  /** Key of all that is made of the whole site. */
  readonly site: string;
  /** All keys that were asked for, and those that still hold, for the next build. */
  toKeep(): KeptPageKeys;
}

/** Keys by asset and locale: that of a page holds while its asset has this key, that of an entry while its page has. */
export type KeptPageKeys = Readonly<Record<AssetId, AssetPages>>;

interface AssetPages {
  readonly asset: string;
  readonly pages: Record<Locale, string>;
  readonly entries: Record<Locale, readonly [page: string, entry: string]>;
}

/** What keys are made from. */
export interface KeysOrder {
  readonly pages: SitePages;
  readonly assets: AssetKeys;
  /** A page's entry in the search, of plain values; its text apart, as most of it is that. */
  readonly entryOf: (page: TopicPage) => { readonly text: string };
  /** Version of the code and templates that make the pages. */
  readonly maker: string;
  /** What the last build has kept; keys of other makers don't count. */
  readonly kept?: KeptPageKeys | undefined;
}

/** Makes the keys as they are asked for. */
export function buildPageKeys({ pages, assets, entryOf, maker, kept = {} }: KeysOrder): PageKeys {
  const ground = digest([maker, pages.settings]);
  const { known, toKeep } = recall(assets, kept);
  const page = (name: PageName): string => {
    const { pages: own } = known(name.assetId);
    const key = own[name.locale] ?? makeKey(pages.getTopic(name));
    own[name.locale] = key;
    return key;
  };
  const entry = (name: PageName): string => {
    const { entries: own } = known(name.assetId);
    const [of, before] = own[name.locale] ?? [];
    const now = page(name);
    if (before !== undefined && of === now) return before;
    const { text, ...rest } = entryOf(pages.getTopic(name));
    const key = digestTexts([text, JSON.stringify(rest)]);
    own[name.locale] = [now, key];
    return key;
  };
  const edition = (locale: Locale): string => {
    const all = pages.topicAddresses();
    const own = all.filter((address) => address.locale === locale);
    const ids = [...new Set(all.map(({ assetId }) => assetId))].sort();
    return digestPlain([ground, locale, ids, own.map(entry)]);
  };
  return { page, entry, edition: remember(edition), site: assets.site, toKeep };

  /** An entry has names beside what its page shows. */
  function makeKey({ body, ...rest }: TopicPage): string {
    const names = [pages.titles(rest.assetId), pages.tocTitles(rest.assetId)];
    return digestTexts([ground, body, JSON.stringify([rest, names])]);
  }
}

/** What is known of an asset, at first from the last build. */
function recall({ asset }: AssetKeys, kept: KeptPageKeys) {
  const asked = new Map<AssetId, AssetPages>();
  const find = (assetId: AssetId): AssetPages => {
    const before = kept[assetId];
    const key = asset(assetId);
    const pages = before?.asset === key ? { ...before.pages } : {};
    return { asset: key, pages, entries: { ...before?.entries } };
  };
  const known = (assetId: AssetId): AssetPages => {
    const found = asked.get(assetId) ?? find(assetId);
    asked.set(assetId, found);
    return found;
  };
  return { known, toKeep: (): KeptPageKeys => Object.fromEntries(asked) };
}
