/**
 * The file `titles.json` of a bundle: every topic of the locale in a few bytes, for suggestions that
 * need no index, for the path above a hit, and to tell that hits of two locales are one asset.
 */

/** A topic of the list. */
export interface TitleEntry {
  /** Address below the locale's home page, with a slash at the end. */
  readonly path: string;
  readonly title: string;
  /** Number of the asset; equal for its editions in all bundles of one build. */
  readonly asset: number;
  /** Position of the nearest topic above it in the list; `undefined` at the top. */
  readonly parent: number | undefined;
}

/** As written: path without its last slash, title, asset, parent or -1. */
type TitleRow = readonly [path: string, title: string, asset: number, parent: number];

/** Writes the list as JSON. */
export function formatTitleList(entries: readonly TitleEntry[]): string {
  const rows = entries.map(
    ({ path, title, asset, parent }): TitleRow => [path.replace(/\/$/, ''), title, asset, parent ?? -1],
  );
  return JSON.stringify({ topics: rows });
}

/** Reads what `formatTitleList` wrote, parsed from JSON. */
export function readTitleList(json: unknown): readonly TitleEntry[] {
  const { topics } = json as { readonly topics: readonly TitleRow[] };
  return topics.map(([path, title, asset, parent]) => ({
    path: path === '' ? '' : `${path}/`,
    title,
    asset,
    parent: parent < 0 ? undefined : parent,
  }));
}

/** Titles above an entry, from the top down. */
export function titlesAbove(entries: readonly TitleEntry[], entry: TitleEntry): readonly string[] {
  const titles: string[] = [];
  const seen = new Set<number>();
  for (let at = entry.parent; at !== undefined && !seen.has(at); at = entries[at]?.parent) {
    seen.add(at);
    const above = entries[at];
    if (above) titles.unshift(above.title);
  }
  return titles;
}
