/** Where topics stand in their TOC, for programs that cannot find it out: what a site by Hexapla tells. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listNear } from '../../src/core/pages/nav-window.ts';

interface Entry {
  readonly text: string;
  readonly url: string;
  readonly children: readonly Entry[];
}

type Link = Pick<Entry, 'text' | 'url'>;

/** Links to what stands above a topic, and to as much of what stands beside it as Hexapla shows, by locale and address. */
export type Places = Readonly<Record<string, Readonly<Record<string, Place>>>>;

interface Place {
  readonly above: readonly Link[];
  readonly beside: readonly Link[];
}

/** Reads the places of all topics of a finished site. */
export function readPlaces(siteDir: string): Places {
  const locales = readdirSync(siteDir).filter((name) => /^[a-z]{2}$/.test(name) && name !== 'id');
  return Object.fromEntries(locales.map((locale) => [locale, placesIn(join(siteDir, locale, 'toc.json'))]));
}

function toLink({ text, url }: Entry): Link {
  return { text, url };
}

function placesIn(file: string): Readonly<Record<string, Place>> {
  const places: Record<string, Place> = {};
  const visit = (level: readonly Entry[], above: readonly Link[]) => {
    for (const entry of level) {
      places[entry.url] ??= { above, beside: listNear(level, entry).nodes.map(toLink) };
      visit(entry.children, [...above, toLink(entry)]);
    }
  };
  visit(JSON.parse(readFileSync(file, 'utf8')) as readonly Entry[], []);
  return places;
}
