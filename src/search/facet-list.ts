/**
 * The file `facets.json` of a bundle: what results are narrowed and sorted by, by row. Read only where
 * somebody narrows or sorts.
 */
import type { IsoDate, Translation } from '../core/topic.ts';

/** What results are narrowed and sorted by. */
export interface Facets {
  readonly translation: Translation;
  /** When the text was last changed. */
  readonly date: IsoDate | undefined;
}

/** As written: a letter a row; days since 1970, or 0. */
interface FacetColumns {
  readonly translations: string;
  readonly days: readonly number[];
}

const DAY_MS = 86_400_000;
const LETTERS: Readonly<Record<Translation, string>> = { human: 'h', machine: 'm', unknown: 'u' };

/** Writes facets as JSON. */
export function formatFacets(rows: readonly Facets[]): string {
  const columns: FacetColumns = {
    translations: rows.map(({ translation }) => LETTERS[translation]).join(''),
    days: rows.map(({ date }) => (date === undefined ? 0 : Date.parse(date) / DAY_MS)),
  };
  return JSON.stringify(columns);
}

/** Reads what `formatFacets` wrote, parsed from JSON. */
export function readFacets(json: unknown): readonly Facets[] {
  const { translations, days } = json as FacetColumns;
  return days.map((day, row) => ({
    translation: toTranslation(translations[row]),
    date: day === 0 ? undefined : (new Date(day * DAY_MS).toISOString().slice(0, 10) as IsoDate),
  }));
}

function toTranslation(letter: string | undefined): Translation {
  return letter === 'h' ? 'human' : letter === 'm' ? 'machine' : 'unknown';
}
