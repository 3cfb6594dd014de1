/** Figures of search quality as tables of text. */
import { type Cell, figures } from './evaluate.ts';

/** Each kind and locale, then all kinds of each locale together. */
export function reportWithin(cells: readonly Cell[], withFailures: boolean): string {
  const readers = distinct(cells.map(({ reader }) => reader));
  const kinds = distinct(cells.map(({ kind }) => kind));
  const cellOf = (kind: string, reader: string) =>
    cells.filter((cell) => cell.kind === kind && cell.reader === reader);
  const rows = kinds.map((kind) => [
    kind,
    ...readers.map((reader) => {
      const own = cellOf(kind, reader);
      const { queries, ...all } = figures(own);
      return queries === 0 ? '-' : `${all['R@1']}/${all['R@5']} (${queries})`;
    }),
  ]);
  const totals = readers.map((reader) => {
    const own = cells.filter((cell) => cell.reader === reader);
    return [reader, ...Object.values(figures(own)), sum(own, 'duplicates'), sum(own, 'unmarked')];
  });
  return [
    'Within a locale, R@1/R@5 (queries)',
    table([['', ...readers], ...rows]),
    'All kinds',
    table([
      ['', ...Object.keys(figures([])), 'duplicates', 'unmarked'],
      ...totals,
      ['all', ...Object.values(figures(cells))],
    ]),
    withFailures ? failures(cells) : '',
  ].join('\n');
}

/** Every pair of locales, and every kind. */
export function reportAcross(cells: readonly Cell[], withFailures: boolean): string {
  const readers = distinct(cells.map(({ reader }) => reader));
  const pair = (from: string, reader: string) =>
    cells.filter((cell) => cell.from === from && cell.reader === reader);
  const rows = readers.map((from) => [
    from,
    ...readers.map((reader) => (from === reader ? '-' : String(figures(pair(from, reader))['R@5']))),
  ]);
  const kinds = distinct(cells.map(({ kind }) => kind));
  const byKind = kinds.map((kind) => [
    kind,
    ...Object.values(figures(cells.filter((cell) => cell.kind === kind))),
  ]);
  const total = [sum(cells, 'duplicates'), sum(cells, 'unmarked')];
  return [
    'Across locales, R@5: typed in the row’s language, read in the column’s',
    table([['', ...readers], ...rows]),
    table([['', ...Object.keys(figures([]))], ...byKind, ['all', ...Object.values(figures(cells))]]),
    `duplicates ${total[0]}, unmarked ${total[1]}`,
    withFailures ? failures(cells) : '',
  ].join('\n');
}

/** How much nonsense finds something. */
export function reportNonsense(cells: readonly Cell[]): string {
  const rows = cells.map(({ reader, ranks, empty }) => [reader, ranks.length, ranks.length - empty]);
  return ['Nonsense', table([['', 'queries', 'with hits'], ...rows])].join('\n');
}

function failures(cells: readonly Cell[]): string {
  return cells
    .flatMap(({ from, reader, kind, failures: own }) =>
      own.map((one) => `  ${from}>${reader} ${kind}: ${one}`),
    )
    .join('\n');
}

function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => String(row[at] ?? '').length)));
  return `${rows.map((row) => row.map((cell, at) => String(cell).padEnd(widths[at] ?? 0)).join('  ')).join('\n')}\n`;
}

function sum(cells: readonly Cell[], key: 'duplicates' | 'unmarked'): number {
  return cells.reduce((total, cell) => total + cell[key], 0);
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
