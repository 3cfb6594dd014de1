/** Everything that status pages are made from, worked out once when the first of them is asked for. */
import type { AssetId } from '../asset-id.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Locale } from '../locale.ts';
import { getSlug, type PageContext, pageContext } from '../pages/page-context.ts';
import { once, remember } from '../remember.ts';
import { buildStatus, type StatusSources } from './build-status.ts';
import type { StatusRow } from './status-row.ts';
import { findTocParts, type TocPart } from './toc-parts.ts';

/** Status of the whole site, indexed. */
export interface StatusBoard {
  readonly catalog: Catalog;
  readonly parts: readonly TocPart[];
  /** Names of the parts in the addresses of a locale, each once, in the order of the parts. */
  partNames(locale: Locale): readonly string[];
  contextOf(locale: Locale): PageContext;
  readonly inbound: ReadonlyMap<AssetId, number>;
  /** Findings by file. */
  readonly findings: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Rows of an asset in the order of the site's locales. */
  rowsOf(assetId: AssetId): readonly StatusRow[];
  /** Rows of assets in one locale, in the given order. */
  rowsIn(locale: Locale, assets: readonly AssetId[]): readonly StatusRow[];
}

/** What is known beside the catalog. */
export interface BoardSources extends StatusSources {
  /** All findings, where more than the catalog's are known. */
  readonly findings?: readonly Diagnostic[] | undefined;
}

/** Builds the board. Parts are known at once, the rest when first asked for: addresses need no more. */
export function buildBoard(catalog: Catalog, sources: BoardSources): StatusBoard {
  const toc = catalog.tocs.byLocale.get(catalog.settings.defaultLocale) ?? catalog.tocs.derived;
  const rows = once(() => Map.groupBy(buildStatus(catalog, sources), ({ assetId }) => assetId));
  const findings = once(() => Map.groupBy(sources.findings ?? catalog.diagnostics, ({ file }) => file));
  const rowsOf = (assetId: AssetId) => rows().get(assetId) ?? [];
  const parts = findTocParts(toc);
  return {
    catalog,
    parts,
    partNames: remember((locale: Locale) => nameParts(catalog, parts, locale)),
    contextOf: remember((locale: Locale) => pageContext(catalog, locale)),
    inbound: catalog.tocs.inbound,
    get findings() {
      return findings();
    },
    rowsOf,
    rowsIn: (locale, assets) =>
      assets.flatMap((assetId) => rowsOf(assetId).filter((row) => row.locale === locale)),
  };
}

function nameParts(catalog: Catalog, parts: readonly TocPart[], locale: Locale): readonly string[] {
  const taken = new Set<string>();
  return parts.map(({ assetId }) => {
    const wanted = assetId ? getSlug(catalog, locale, assetId).replaceAll('/', '-') : 'other';
    let name = wanted;
    for (let n = 2; taken.has(name); n += 1) name = `${wanted}-${n}`;
    taken.add(name);
    return name;
  });
}
