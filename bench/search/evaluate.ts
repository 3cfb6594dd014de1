/** Asks a site's search all queries and counts where the right topic stands. */
import type { Locale } from '../../src/core/locale.ts';
import type { FolderSearch } from '../../src/search/folder-search.ts';
import type { KnownQuery } from './generate-queries.ts';

/** Results of one kind of query from one language for readers of one locale. */
export interface Cell {
  readonly from: Locale;
  readonly reader: Locale;
  readonly kind: string;
  readonly ranks: number[];
  readonly ms: number[];
  empty: number;
  duplicates: number;
  /** Hits in another language than the reader's that do not say so. */
  unmarked: number;
  readonly failures: string[];
}

/** Queries asked by readers of which locale. */
export interface Asked extends KnownQuery {
  readonly reader: Locale;
}

const LIMIT = 10;

/** Asks all; cells in the order of their first query. */
export async function evaluate(search: FolderSearch, asked: readonly Asked[]): Promise<readonly Cell[]> {
  const cells = new Map<string, Cell>();
  for (const one of asked) {
    const key = `${one.locale}>${one.reader} ${one.kind}`;
    const cell = cells.get(key) ?? newCell(one);
    cells.set(key, cell);
    await ask(search, one, cell);
  }
  return [...cells.values()];
}

async function ask(search: FolderSearch, { query, reader, expected }: Asked, cell: Cell): Promise<void> {
  const begin = performance.now();
  const { hits } = await search({ query, scope: 'first' }, reader, LIMIT);
  cell.ms.push(performance.now() - begin);
  const ids = hits.map(({ assetId }) => assetId);
  const right = new Set<string>(expected);
  const rank = ids.findIndex((id) => right.has(id)) + 1;
  cell.ranks.push(rank);
  if (hits.length === 0) cell.empty += 1;
  cell.duplicates += ids.length - new Set(ids).size;
  cell.unmarked += hits.filter(({ locale, foundIn }) => locale !== reader && foundIn === reader).length;
  if (rank === 0 || rank > 5) cell.failures.push(`${query} → ${hits[0]?.title ?? 'nothing'}`);
}

function newCell({ locale, reader, kind }: Asked): Cell {
  return {
    from: locale,
    reader,
    kind,
    ranks: [],
    ms: [],
    empty: 0,
    duplicates: 0,
    unmarked: 0,
    failures: [],
  };
}

/** Figures of cells taken together; shares in percent. */
export function figures(cells: readonly Cell[]) {
  const ranks = cells.flatMap((cell) => cell.ranks);
  const ms = cells.flatMap((cell) => cell.ms).sort((a, b) => a - b);
  const share = (most: number) =>
    percent(ranks.filter((rank) => rank > 0 && rank <= most).length, ranks.length);
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0);
  return {
    queries: ranks.length,
    'R@1': share(1),
    'R@5': share(5),
    'R@10': share(10),
    MRR: Number((reciprocal / Math.max(1, ranks.length)).toFixed(3)),
    empty: percent(
      cells.reduce((sum, { empty }) => sum + empty, 0),
      ranks.length,
    ),
    'ms median': Number((ms[Math.floor(ms.length / 2)] ?? 0).toFixed(1)),
    'ms p95': Number((ms[Math.floor(ms.length * 0.95)] ?? 0).toFixed(1)),
  };
}

function percent(part: number, whole: number): number {
  return Number(((100 * part) / Math.max(1, whole)).toFixed(1));
}
