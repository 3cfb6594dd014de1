/**
 * What the search of a locale was made of, kept for the next build: entries with their keys, in the
 * order of the index, and what they taught of the language.
 */
import { closeSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../core/locale.ts';
import { type PackWriter, readPack, startPack } from '../io/cache/pack-file.ts';
import type { Learned } from './language-learner.ts';
import type { SearchEntry } from './search-entry.ts';
import type { TopicRecord } from './topic-record.ts';

/** Where entries are kept. */
export interface EntryStore {
  /** Absolute. */
  readonly cacheDir: string;
  /** Of what makes the entries. */
  readonly version: string;
}

/** An entry with the bytes that it was kept as. */
export interface KeptEntry {
  readonly key: string;
  readonly entry: SearchEntry;
  readonly bytes: Buffer;
}

/** What is kept of a locale. */
export interface KeptEntries {
  /** Key of the edition that it was made of. */
  readonly edition: string;
  readonly learned: Learned;
  /** Takes out the entry of an address, if it has this key still; it is not kept in memory any longer. */
  take(slug: string, key: string): KeptEntry | undefined;
  /** All documents that have not been taken, in the order of the index. */
  records(): readonly TopicRecord[];
}

/** Entries being kept for the next build. They go to disk as they come: text of thousands of pages is a load. */
export class EntriesToKeep {
  readonly #pack: PackWriter;

  constructor(locale: Locale, store: EntryStore) {
    this.#pack = startPack(packFile(locale, store), store.version);
  }

  add(slug: string, key: string, entry: SearchEntry): void {
    this.#pack.add(slug, Buffer.from(JSON.stringify([key, entry])));
  }

  /** Keeps an entry that was kept before. */
  addKept(slug: string, { bytes }: KeptEntry): void {
    this.#pack.add(slug, bytes);
  }

  /** Replaces what the last build has kept. */
  end({ edition, learned }: Pick<KeptEntries, 'edition' | 'learned'>): void {
    this.#pack.add(FACTS, Buffer.from(JSON.stringify([edition, [...learned]])));
    closeSync(this.#pack.end().fd);
  }
}

/** When the entries of a locale were kept, in milliseconds since 1970; `undefined` when none are. */
export function keptSince(locale: Locale, store: EntryStore): number | undefined {
  return statSync(packFile(locale, store), { throwIfNoEntry: false })?.mtimeMs;
}

/** Where a pack keeps what is no entry; no slug begins with a slash. */
const FACTS = '/facts';

type Facts = readonly [edition: string, learned: readonly (readonly [string, number])[]];

/** What an earlier build has kept of a locale; `undefined` when there is nothing of use. */
export function readKeptEntries(locale: Locale, store: EntryStore): KeptEntries | undefined {
  const pack = new Map(readPack(packFile(locale, store), store.version));
  const facts = pack.get(FACTS);
  if (!facts) return undefined;
  const [edition, learned] = JSON.parse(facts.toString('utf8')) as Facts;
  pack.delete(FACTS);
  const parsed = new Map<string, KeptEntry>();
  const parse = (slug: string): KeptEntry | undefined => {
    const bytes = pack.get(slug);
    const kept = parsed.get(slug) ?? (bytes && parseEntry(bytes));
    if (kept) parsed.set(slug, kept);
    return kept;
  };
  return {
    edition,
    learned: new Map(learned),
    take: (slug, key) => {
      const kept = parse(slug);
      parsed.delete(slug);
      pack.delete(slug);
      return kept?.key === key ? kept : undefined;
    },
    records: () => [...pack.keys()].flatMap((slug) => parse(slug)?.entry.record ?? []),
  };
}

function parseEntry(bytes: Buffer): KeptEntry {
  const [key, entry] = JSON.parse(bytes.toString('utf8')) as [string, SearchEntry];
  return { key, entry, bytes };
}

function packFile(locale: Locale, { cacheDir }: EntryStore): string {
  return join(cacheDir, `search-${locale}.pack`);
}
