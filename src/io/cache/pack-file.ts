/**
 * Many small values in one file. A file that is damaged, cut short or from other code reads as if it
 * were not there; one is replaced whole or not at all.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** Values by key. */
export type Pack = ReadonlyMap<string, Buffer>;

interface Header {
  readonly version: string;
  readonly checksum: number;
  readonly entries: readonly (readonly [key: string, length: number])[];
}

const HEADER_LENGTH = 4;

/** Reads a pack; an empty one where there is none of this version. */
export function readPack(file: string, version: string): Pack {
  try {
    const bytes = readFileSync(file);
    const headerEnd = HEADER_LENGTH + bytes.readUInt32LE(0);
    const header: Header = JSON.parse(bytes.toString('utf8', HEADER_LENGTH, headerEnd));
    const body = bytes.subarray(headerEnd);
    if (header.version !== version || crc32(body) !== header.checksum) return new Map();
    let at = 0;
    return new Map(
      header.entries.map(([key, length]) => {
        at += length;
        return [key, body.subarray(at - length, at)];
      }),
    );
  } catch {
    return new Map();
  }
}

/** Writes a pack. Two that write at once leave one of theirs. */
export function writePack(
  file: string,
  version: string,
  pack: Iterable<readonly [string, Uint8Array]>,
): void {
  const entries = [...pack];
  let checksum = 0;
  for (const [, value] of entries) checksum = crc32(value, checksum);
  const header: Header = { version, checksum, entries: entries.map(([key, value]) => [key, value.length]) };
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(HEADER_LENGTH);
  length.writeUInt32LE(text.length);
  mkdirSync(dirname(file), { recursive: true });
  const work = `${file}.${process.pid}`;
  writeFileSync(work, Buffer.concat([length, text, ...entries.map(([, value]) => value)]));
  renameSync(work, file);
}
