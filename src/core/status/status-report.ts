/** The status of a site as a value: figures per locale, and one entry per asset and locale. */
import type { AssetId } from '../asset-id.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { findEdition } from '../catalog/library.ts';
import type { Status } from '../freshness/status.ts';
import type { Locale } from '../locale.ts';
import type { LocalizedText } from '../pages/page.ts';
import type { StatusRow } from './status-row.ts';

/** A row with what people need to choose from it. */
export interface StatusEntry extends StatusRow {
  readonly title: LocalizedText;
  /** Number of other topics that link here. */
  readonly inbound: number;
}

/** Number of assets of each status in a locale. */
export type StatusCounts = Readonly<Record<Status, number>> & {
  readonly human: number;
  readonly machine: number;
  readonly drafts: number;
};

export interface StatusReport {
  readonly assets: number;
  readonly sourceLocale: Locale | undefined;
  readonly locales: readonly (StatusCounts & { readonly locale: Locale })[];
  /** By locale, then what is missing, outdated, current; within that what most topics link to first. */
  readonly entries: readonly StatusEntry[];
}

const URGENCY: Readonly<Record<Status, number>> = { missing: 0, outdated: 1, current: 2 };

/** Builds the report of some of the site's locales. */
export function buildStatusReport(
  catalog: Catalog,
  rows: readonly StatusRow[],
  locales: readonly Locale[] = catalog.settings.locales,
): StatusReport {
  const { inbound } = catalog.tocs;
  const entries = rows
    .filter(({ locale }) => locales.includes(locale))
    .map((row) => ({ ...row, title: titleOf(catalog, row), inbound: inbound.get(row.assetId) ?? 0 }));
  const byLocale = Map.groupBy(entries, ({ locale }) => locale);
  return {
    assets: catalog.library.assetIds.length,
    sourceLocale: catalog.settings.sourceLocale,
    locales: locales.map((locale) => ({ locale, ...countStatus(byLocale.get(locale) ?? []) })),
    entries: locales.flatMap((locale) => (byLocale.get(locale) ?? []).toSorted(byUrgency)),
  };
}

/** Counts rows by status and origin. */
export function countStatus(rows: readonly StatusRow[]): StatusCounts {
  const count = (test: (row: StatusRow) => boolean) => rows.filter(test).length;
  return {
    missing: count(({ status }) => status === 'missing'),
    outdated: count(({ status }) => status === 'outdated'),
    current: count(({ status }) => status === 'current'),
    human: count(({ translation }) => translation === 'human'),
    machine: count(({ translation }) => translation === 'machine'),
    drafts: count(({ draft }) => draft),
  };
}

/** Title of an asset in a locale, else the one that stands in for it. */
export function titleOf(
  { library, labels }: Catalog,
  { assetId, locale }: { readonly assetId: AssetId; readonly locale: Locale },
): LocalizedText {
  const topic = findEdition(library, assetId, locale);
  return topic ? { text: labels.shortTitle(topic), locale: topic.locale } : { text: assetId, locale };
}

function byUrgency(a: StatusEntry, b: StatusEntry): number {
  return URGENCY[a.status] - URGENCY[b.status] || b.inbound - a.inbound;
}
