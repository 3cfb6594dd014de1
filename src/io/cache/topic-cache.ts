/**
 * Parsed topics from earlier runs, one file per locale. A topic is found by its path and by what the
 * file holds; a file that the system vouches has not been touched since need not be read for that.
 */
import { closeSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../core/locale.ts';
import type { ParserName } from '../../core/markdown/parsers.ts';
import { digestBytes } from '../../core/parse/parse-topic.ts';
import type { TopicFile } from '../read-content.ts';
import { readCodeVersion } from './code-version.ts';
import { openPack, type Pack, type Shelf, writePack } from './pack-file.ts';
import { PackedTopic } from './packed-topic.ts';

/** The cache as one run sees it. */
export interface TopicCache {
  find(file: TopicFile): PackedTopic | undefined;
  /** Takes what a file whose bytes have this digest gave. */
  add(file: TopicFile, digest: string, packed: PackedTopic): void;
  /** Keeps of a locale the topics of these files, of all that were found or added, and no others; their bytes leave memory. */
  save(locale: Locale, files: readonly TopicFile[]): void;
}

/** What a file was when it was parsed; without a stamp only its digest tells. */
interface Origin {
  readonly digest: string;
  readonly stamp?: string;
}

/** A locale's topics, by path. */
interface Edition {
  readonly pack: Pack;
  readonly shelf: Shelf | undefined;
  readonly origins: ReadonlyMap<string, Origin>;
}

/** A file that was changed so shortly before it was read may change again without showing it. */
const SETTLED_MS = 2_000;

/** Where a pack keeps the origins of the others; no path is empty. */
const ORIGINS = '';

/** Opens the cache in a folder (absolute), which need not exist. */
export function openTopicCache(cacheDir: string, parser: ParserName): TopicCache {
  const version = `${readCodeVersion()} ${parser}`;
  const began = Date.now();
  const editions = new Map<Locale, Edition>();
  const current = new Map<string, { readonly origin: Origin; readonly packed: PackedTopic }>();
  const changed = new Set<Locale>();
  const packFile = (locale: Locale) => join(cacheDir, `topics-${locale}.pack`);
  const editionOf = (locale: Locale): Edition => {
    const edition = editions.get(locale) ?? readEdition(packFile(locale), version);
    editions.set(locale, edition);
    return edition;
  };
  const add = (file: TopicFile, digest: string, packed: PackedTopic) => {
    changed.add(file.locale);
    const settled = file.changedMs < began - SETTLED_MS;
    current.set(file.path, { origin: settled ? { digest, stamp: file.stamp } : { digest }, packed });
    return packed;
  };
  return {
    add,
    find: (file) => {
      const { pack, origins } = editionOf(file.locale);
      const [origin, bytes] = [origins.get(file.path), pack.get(file.path)];
      if (!origin || !bytes) return undefined;
      const packed = new PackedTopic(bytes);
      if (origin.stamp !== file.stamp)
        return origin.digest === digestFile(file) ? add(file, origin.digest, packed) : undefined;
      current.set(file.path, { origin, packed });
      return packed;
    },
    save: (locale, files) => {
      const entries = files.flatMap(({ path }) => {
        const entry = current.get(path);
        return entry ? [{ path, ...entry }] : [];
      });
      const { origins, shelf: before } = editionOf(locale);
      const isKept = !changed.has(locale) && entries.length === origins.size;
      const shelf = isKept && before ? before : writeEdition(packFile(locale), version, entries);
      shelve(entries, shelf);
      if (before && before !== shelf) closeSync(before.fd);
      editions.delete(locale);
    },
  };
}

function readEdition(file: string, version: string): Edition {
  const { pack, shelf } = openPack(file, version) ?? { pack: new Map<string, Buffer>(), shelf: undefined };
  const origins: readonly (readonly [string, Origin])[] = JSON.parse(`${pack.get(ORIGINS) ?? '[]'}`);
  return { pack, shelf, origins: new Map(origins) };
}

interface Entry {
  readonly path: string;
  readonly origin: Origin;
  readonly packed: PackedTopic;
}

function writeEdition(file: string, version: string, entries: readonly Entry[]): Shelf {
  const origins = Buffer.from(JSON.stringify(entries.map(({ path, origin }) => [path, origin])));
  const packs = entries.map(({ path, packed }) => [path, packed.read()] as const);
  return writePack(file, version, [[ORIGINS, origins], ...packs]);
}

function shelve(entries: readonly Entry[], shelf: Shelf): void {
  for (const { path, packed } of entries) {
    const place = shelf.places.get(path);
    if (place) packed.shelve(shelf, place);
  }
}

/** `undefined` when the file cannot be read, which parsing it will report. */
function digestFile({ absolutePath }: TopicFile): string | undefined {
  try {
    return digestBytes(readFileSync(absolutePath));
  } catch {
    return undefined;
  }
}
