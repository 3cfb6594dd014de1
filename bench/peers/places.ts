/** Where topics stand in their TOC, for programs that cannot find it out: what a site by Hexapla tells. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  readonly text: string;
  readonly url: string;
  readonly children: readonly Entry[];
}

type Link = Pick<Entry, 'text' | 'url'>;

/** Links to what stands above a topic, and to what stands beside it, by locale and address. */
export type Places = Readonly<Record<string, Readonly<Record<string, Place>>>>;

interface Place {
  readonly above: readonly Link[];
  readonly beside: readonly Link[];
}

/** Entries of a list that a page shows; Hexapla's pages show about as many. */
const MOST_BESIDE = 60;

/** Reads the places of all topics of a finished site. */
export function readPlaces(siteDir: string): Places {
  const locales = readdirSync(siteDir).filter((name) => /^[a-z]{2}$/.test(name) && name !== 'id');
  return Object.fromEntries(locales.map((locale) => [locale, placesIn(join(siteDir, locale, 'toc.json'))]));
}

function placesIn(file: string): Readonly<Record<string, Place>> {
  const places: Record<string, Place> = {};
  const visit = (level: readonly Entry[], above: readonly Link[]) => {
    const links = level.map(({ text, url }) => ({ text, url }));
    for (const [at, entry] of level.entries()) {
      const from = Math.max(0, Math.min(at - MOST_BESIDE / 2, links.length - MOST_BESIDE));
      places[entry.url] ??= { above, beside: links.slice(from, from + MOST_BESIDE) };
      visit(entry.children, [...above, { text: entry.text, url: entry.url }]);
    }
  };
  visit(JSON.parse(readFileSync(file, 'utf8')) as readonly Entry[], []);
  return places;
}
