/** The parts that a TOC has on top, by which results are narrowed and where readers begin. */
import { rowsAbove, type TitleEntry } from '../title-list.ts';

/** Rows of the parts: the roots, or what is below one that holds most of the TOC. */
export function topParts(titles: readonly TitleEntry[]): readonly number[] {
  const roots = titles.flatMap(({ parent }, row) => (parent === undefined ? [row] : []));
  const sizes = roots.map((row, at) => (roots[at + 1] ?? titles.length) - row);
  const main = roots.find((_, at) => (sizes[at] ?? 0) * 2 > titles.length);
  const below = titles.flatMap(({ parent }, row) => (parent === main ? [row] : []));
  return main === undefined || below.length === 0
    ? roots
    : [...below, ...roots.filter((row) => row !== main)].sort((a, b) => a - b);
}

/** Rows of the largest parts, in the order of the TOC: where most readers find what they look for. */
export function largestParts(titles: readonly TitleEntry[], limit: number): readonly number[] {
  const sizes = new Map(topParts(titles).map((row) => [row, 0]));
  const partOf = topPartOf(titles);
  for (const row of titles.keys()) {
    const part = partOf(row);
    if (part !== undefined) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  }
  const largest = [...sizes].sort(([a, sizeOfA], [b, sizeOfB]) => sizeOfB - sizeOfA || a - b).slice(0, limit);
  return largest.map(([row]) => row).sort((a, b) => a - b);
}

/** Tells the part that a row belongs to; `undefined` for a root that is above all parts. */
export function topPartOf(titles: readonly TitleEntry[]): (row: number) => number | undefined {
  const tops = new Set(topParts(titles));
  return (row) => {
    const entry = titles[row];
    return entry && [...rowsAbove(titles, entry), row].find((above) => tops.has(above));
  };
}
