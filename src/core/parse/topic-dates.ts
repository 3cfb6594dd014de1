/**
 * Dates as topics write them: month first in front matter (`07/23/2014`), ISO in the body's date
 * line. Both become calendar dates without a time zone, so that no machine's clock shifts them.
 */
import type { IsoDate } from '../topic.ts';

const MONTH_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;

/** Reads `MM/DD/YYYY` or `YYYY-MM-DD` (a time after it is ignored); `undefined` when no such day exists. */
export function parseTopicDate(text: string): IsoDate | undefined {
  const trimmed = text.trim();
  const monthFirst = MONTH_FIRST.exec(trimmed);
  if (monthFirst) return toIsoDate(monthFirst[3], monthFirst[1], monthFirst[2]);
  const iso = ISO.exec(trimmed);
  return iso ? toIsoDate(iso[1], iso[2], iso[3]) : undefined;
}

function toIsoDate(year = '', month = '', day = ''): IsoDate | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? (`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as IsoDate) : undefined;
}
