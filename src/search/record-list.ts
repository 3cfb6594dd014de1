/**
 * The file `records.json` of a bundle: which row a match of the index is, without fetching the match's
 * document. IDs are cut to what tells them apart.
 */

/** Finds the row of a match by its ID in the index. */
export type FindRow = (id: string) => number | undefined;

/** As written: IDs of all rows, each `width` letters. */
interface RecordColumns {
  readonly width: number;
  readonly ids: string;
}

/** Writes the IDs of the rows, in their order, as JSON. Throws when two rows have one ID. */
export function formatRecords(ids: readonly string[]): string {
  const own = ids.map(idOf);
  const longest = Math.max(0, ...own.map((id) => id.length));
  const widths = Array.from({ length: longest }, (_, at) => at + 1);
  const width = own.length === 0 ? 0 : widths.find((width) => isDistinct(own, width));
  if (width === undefined) throw new Error('Two documents of the index have one ID');
  const columns: RecordColumns = { width, ids: own.map((id) => id.slice(0, width).padEnd(width)).join('') };
  return JSON.stringify(columns);
}

/** Reads what `formatRecords` wrote, parsed from JSON. */
export function readRecords(json: unknown): FindRow {
  const { width, ids } = json as RecordColumns;
  const rows = new Map<string, number>();
  for (let at = 0; width > 0 && at < ids.length; at += width) rows.set(ids.slice(at, at + width), at / width);
  return (id) => rows.get(idOf(id).slice(0, width).padEnd(width));
}

/** IDs of the index begin with its language: `de_b223a97`. */
function idOf(id: string): string {
  return id.slice(id.lastIndexOf('_') + 1);
}

function isDistinct(ids: readonly string[], width: number): boolean {
  return new Set(ids.map((id) => id.slice(0, width))).size === ids.length;
}
