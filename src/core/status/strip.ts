/** The picture of many topics at once: equal neighbours are one rectangle, so that it stays small. */
import { CELL_STATES, type CellState, type Strip } from './status-page.ts';
import type { StatusRow } from './status-row.ts';

/** What a row looks like in the picture. */
export function cellState({ status, translation }: StatusRow): CellState {
  if (status !== 'current') return status;
  return translation ?? 'unknown';
}

/** The picture of topics in the given order. */
export function buildStrip(rows: readonly StatusRow[]): Strip {
  const paths = new Map<CellState, string>();
  for (let start = 0; start < rows.length; ) {
    const state = stateAt(rows, start);
    let end = start + 1;
    while (end < rows.length && stateAt(rows, end) === state) end += 1;
    paths.set(state, `${paths.get(state) ?? ''}M${start} 0h${end - start}v1h${start - end}z`);
    start = end;
  }
  return {
    topics: rows.length,
    paths: CELL_STATES.flatMap((state) => {
      const d = paths.get(state);
      return d === undefined ? [] : [{ state, d }];
    }),
  };
}

function stateAt(rows: readonly StatusRow[], index: number): CellState {
  const row = rows[index];
  return row ? cellState(row) : 'missing';
}
