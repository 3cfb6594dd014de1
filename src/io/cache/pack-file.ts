/**
 * Many small values in one file. A file that is damaged, cut short or from other code reads as if it
 * were not there; one is replaced whole or not at all.
 */
import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { unfinished } from './unfinished.ts';

/** Values by key. */
export type Pack = ReadonlyMap<string, Buffer>;

/** Where values lie in a pack that stays open: it can be read even when another has replaced it. */
export interface Shelf {
  readonly fd: number;
  readonly places: ReadonlyMap<string, Place>;
}

/** A value's place in its file, in bytes. */
export interface Place {
  readonly start: number;
  readonly length: number;
}

/** Stands behind the values, with its length at the very end. */
interface Header {
  readonly version: string;
  readonly checksum: number;
  readonly entries: readonly (readonly [key: string, length: number])[];
}

const LENGTH_BYTES = 4;
/** Bytes that wait to be written together. */
const WRITTEN_AT_ONCE = 2 ** 18;

/** Reads a pack; an empty one where there is none of this version. */
export function readPack(file: string, version: string): Pack {
  try {
    const bytes = readFileSync(file);
    return new Map([...placesIn(bytes, version)].map(([key, place]) => [key, cut(bytes, place)]));
  } catch {
    return new Map();
  }
}

/** Reads a pack, which stays open; `undefined` where there is none of this version. */
export function openPack(
  file: string,
  version: string,
): { readonly pack: Pack; readonly shelf: Shelf } | undefined {
  let fd: number | undefined;
  try {
    fd = openSync(file, 'r');
    const bytes = readFileSync(fd);
    const places = placesIn(bytes, version);
    const pack = new Map([...places].map(([key, place]) => [key, cut(bytes, place)]));
    return { pack, shelf: { fd, places } };
  } catch {
    if (fd !== undefined) closeSync(fd);
    return undefined;
  }
}

/** Reads a part of a value from the file of its pack, from `from` on. */
export function readPlace({ fd }: Shelf, { start, length }: Place, from = 0): Buffer {
  const bytes = Buffer.allocUnsafe(length - from);
  for (let read = 0; read < bytes.length; ) {
    const more = readSync(fd, bytes, read, bytes.length - read, start + from + read);
    if (more === 0) throw new Error('A file of the cache has been cut short. Build again.');
    read += more;
  }
  return bytes;
}

/** A pack being written. Two that write at once leave one of theirs. */
export interface PackWriter {
  add(key: string, value: Uint8Array): void;
  /** Puts the pack in its place; it stays open. */
  end(): Shelf;
}

/** Starts a pack. Values go to disk as they come. */
export function startPack(file: string, version: string): PackWriter {
  mkdirSync(dirname(file), { recursive: true });
  const work = unfinished(file);
  const fd = openSync(work, 'w+');
  const entries: [key: string, length: number][] = [];
  let checksum = 0;
  let waiting: Uint8Array[] = [];
  let size = 0;
  const flush = () => {
    const bytes = Buffer.concat(waiting);
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
    [waiting, size] = [[], 0];
  };
  return {
    add: (key, value) => {
      entries.push([key, value.length]);
      checksum = crc32(value, checksum);
      waiting.push(value);
      size += value.length;
      if (size >= WRITTEN_AT_ONCE) flush();
    },
    end: () => {
      const header: Header = { version, checksum, entries };
      const text = Buffer.from(JSON.stringify(header));
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32LE(text.length);
      waiting.push(text, length);
      flush();
      renameSync(work, file);
      return { fd, places: placesOf(header) };
    },
  };
}

/** Writes a pack, which stays open. */
export function writePack(
  file: string,
  version: string,
  pack: Iterable<readonly [string, Uint8Array]>,
): Shelf {
  const writer = startPack(file, version);
  for (const [key, value] of pack) writer.add(key, value);
  return writer.end();
}

/** Places of a pack's values. Throws unless it is of this version and whole. */
function placesIn(bytes: Buffer, version: string): ReadonlyMap<string, Place> {
  const end = bytes.length - LENGTH_BYTES;
  const start = end - bytes.readUInt32LE(end);
  const header: Header = JSON.parse(bytes.toString('utf8', start, end));
  if (header.version !== version || crc32(bytes.subarray(0, start)) !== header.checksum)
    throw new Error('The pack is of another version, or damaged.');
  return placesOf(header);
}

function placesOf({ entries }: Header): ReadonlyMap<string, Place> {
  let at = 0;
  return new Map(
    entries.map(([key, length]) => {
      at += length;
      return [key, { start: at - length, length }];
    }),
  );
}

function cut(bytes: Buffer, { start, length }: Place): Buffer {
  return bytes.subarray(start, start + length);
}
