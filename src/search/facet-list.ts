/**
 * The file `facets.json` of a bundle: what results are narrowed and sorted by, by row. Read only where
 * somebody narrows or sorts.
 */
import type { Status } from '../core/freshness/status.ts';
import type { IsoDate, Translation } from '../core/topic.ts';

/** What results are narrowed and sorted by. */
export interface Facets {
  readonly translation: Translation;
  /** `missing` where another edition stands in. */
  readonly status: Status;
  /** When the text was last changed. */
  readonly date: IsoDate | undefined;
}

/** As written: a letter a row, the first of the word; days since 1970, or 0. */
interface FacetColumns {
  readonly translations: string;
  readonly statuses: string;
  readonly days: readonly number[];
}

const DAY_MS = 86_400_000;
const TRANSLATIONS: readonly Translation[] = ['human', 'machine', 'unknown'];
const STATUSES: readonly Status[] = ['missing', 'outdated', 'current'];

/** Writes facets as JSON. */
export function formatFacets(rows: readonly Facets[]): string {
  const columns: FacetColumns = {
    translations: rows.map(({ translation }) => translation[0]).join(''),
    statuses: rows.map(({ status }) => status[0]).join(''),
    days: rows.map(({ date }) => (date === undefined ? 0 : Date.parse(date) / DAY_MS)),
  };
  return JSON.stringify(columns);
}

/** Reads what `formatFacets` wrote, parsed from JSON. */
export function readFacets(json: unknown): readonly Facets[] {
  const { translations, statuses, days } = json as FacetColumns;
  return days.map((day, row) => ({
    translation: byLetter(TRANSLATIONS, translations[row], 'unknown'),
    status: byLetter(STATUSES, statuses[row], 'current'),
    date: day === 0 ? undefined : (new Date(day * DAY_MS).toISOString().slice(0, 10) as IsoDate),
  }));
}

function byLetter<T extends string>(words: readonly T[], letter: string | undefined, other: T): T {
  return words.find((word) => word[0] === letter) ?? other;
}
