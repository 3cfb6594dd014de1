/**
 * The file `titles.json` of a bundle: every topic of the locale in a few bytes and in the order of the
 * TOC. Suggestions, the path above a hit, and which languages have a topic need no index.
 */
import type { Locale } from '../core/locale.ts';

/** A topic of the list. Its position in the list is its row, by which other files of the bundle name it. */
export interface TitleEntry {
  /** Address below the locale's home page, with a slash at the end. */
  readonly path: string;
  readonly title: string;
  /** Locale of the title; differs from the bundle's where another edition stands in. */
  readonly locale: Locale;
  /** Locales that have the topic. */
  readonly editions: readonly Locale[];
  /** Row of the nearest topic above it, always a smaller one; `undefined` at the top. */
  readonly parent: number | undefined;
}

/** As written: columns compress better than rows. Locales are positions in `locales`. */
interface TitleColumns {
  readonly locale: number;
  readonly locales: readonly Locale[];
  /** Without the last slash. */
  readonly paths: readonly string[];
  readonly titles: readonly string[];
  /** How deep below the top; the nearest row before it that is less deep is the one above. */
  readonly depths: readonly number[];
  /** By row, for topics that not all locales have. */
  readonly editions: Readonly<Record<string, readonly number[]>>;
  /** By row, for topics whose title is another locale's. */
  readonly fallbacks: Readonly<Record<string, number>>;
}

/** Writes the list of a locale as JSON; `locales` are those of the site. */
export function formatTitleList(
  entries: readonly TitleEntry[],
  locale: Locale,
  locales: readonly Locale[],
): string {
  const depths: number[] = [];
  for (const { parent } of entries) depths.push(parent === undefined ? 0 : (depths[parent] ?? 0) + 1);
  const columns: TitleColumns = {
    locale: locales.indexOf(locale),
    locales,
    paths: entries.map(({ path }) => path.replace(/\/$/, '')),
    titles: entries.map(({ title }) => title),
    depths,
    editions: Object.fromEntries(
      entries.flatMap(({ editions }, row) =>
        editions.length < locales.length ? [[row, editions.map((one) => locales.indexOf(one))]] : [],
      ),
    ),
    fallbacks: Object.fromEntries(
      entries.flatMap((entry, row) =>
        entry.locale === locale ? [] : [[row, locales.indexOf(entry.locale)]],
      ),
    ),
  };
  return JSON.stringify(columns);
}

/** Reads what `formatTitleList` wrote, parsed from JSON. */
export function readTitleList(json: unknown): readonly TitleEntry[] {
  const { locale, locales, paths, titles, depths, editions, fallbacks } = json as TitleColumns;
  const name = (at: number | undefined) => locales[at ?? locale] as Locale;
  const open: number[] = [];
  return paths.map((path, row) => {
    const depth = depths[row] ?? 0;
    const parent = depth === 0 ? undefined : open[depth - 1];
    open[depth] = row;
    return {
      path: path === '' ? '' : `${path}/`,
      title: titles[row] ?? '',
      locale: name(fallbacks[row]),
      editions: editions[row]?.map(name) ?? locales,
      parent,
    };
  });
}

/** Rows above an entry, from the top down. */
export function rowsAbove(entries: readonly TitleEntry[], entry: TitleEntry): readonly number[] {
  const rows: number[] = [];
  for (let at = entry.parent; at !== undefined; at = entries[at]?.parent) rows.unshift(at);
  return rows;
}

/** Titles above an entry, from the top down. */
export function titlesAbove(entries: readonly TitleEntry[], entry: TitleEntry): readonly string[] {
  return rowsAbove(entries, entry).flatMap((row) => entries[row]?.title ?? []);
}
