/**
 * A parsed file as bytes, to be kept and to be passed between threads. The body stays bytes until it is
 * asked for, and need not be in memory: most pages of a warm build never ask, and text of thousands of
 * topics is a load for the garbage collector.
 */
import { deserialize, serialize } from 'node:v8';
import type { ParsedTopic } from '../../core/parse/parse-topic.ts';
import type { Topic } from '../../core/topic.ts';
import { type Place, readPlace, type Shelf } from './pack-file.ts';

const LENGTH_BYTES = 4;

/** Packs what parsing a file gave. */
export function packTopic({ topic, diagnostics }: ParsedTopic): Buffer {
  const { body = '', ...rest } = topic ?? {};
  const head = serialize({ rest: topic && rest, diagnostics });
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, Buffer.from(body)]);
}

/** Packed bytes, which must not change: in memory first, then in a file. */
export class PackedTopic {
  #source: Buffer | { readonly shelf: Shelf; readonly place: Place };

  constructor(bytes: Buffer) {
    this.#source = bytes;
  }

  read(from = 0): Buffer {
    return Buffer.isBuffer(this.#source)
      ? this.#source.subarray(from)
      : readPlace(this.#source.shelf, this.#source.place, from);
  }

  /** From now on the bytes are read from there. */
  shelve(shelf: Shelf, place: Place): void {
    this.#source = { shelf, place };
  }
}

/** Unpacks it. */
export function unpackTopic(packed: PackedTopic): ParsedTopic {
  const bytes = packed.read();
  const bodyStart = LENGTH_BYTES + bytes.readUInt32LE(0);
  const { rest, diagnostics }: { rest: Omit<Topic, 'body'> | undefined } & Pick<ParsedTopic, 'diagnostics'> =
    deserialize(bytes.subarray(LENGTH_BYTES, bodyStart));
  if (!rest) return { topic: undefined, diagnostics };
  const read = { enumerable: true, get: () => packed.read(bodyStart).toString('utf8') };
  return { topic: Object.defineProperty(rest, 'body', read) as Topic, diagnostics };
}
