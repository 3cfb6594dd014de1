/**
 * A parsed file as bytes, to be kept and to be passed between threads. The body stays bytes until it is
 * asked for: most pages of a warm build never are, and text of thousands of topics is no load for the
 * garbage collector.
 */
import { deserialize, serialize } from 'node:v8';
import type { ParsedTopic } from '../../core/parse/parse-topic.ts';
import type { Topic } from '../../core/topic.ts';

const LENGTH_BYTES = 4;

/** Packs what parsing a file gave. */
export function packTopic({ topic, diagnostics }: ParsedTopic): Buffer {
  const { body = '', ...rest } = topic ?? {};
  const head = serialize({ rest: topic && rest, diagnostics });
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, Buffer.from(body)]);
}

/** Unpacks it. The bytes must not change as long as the topic lives. */
export function unpackTopic(bytes: Buffer): ParsedTopic {
  const bodyStart = LENGTH_BYTES + bytes.readUInt32LE(0);
  const { rest, diagnostics }: { rest: Omit<Topic, 'body'> | undefined } & Pick<ParsedTopic, 'diagnostics'> =
    deserialize(bytes.subarray(LENGTH_BYTES, bodyStart));
  if (!rest) return { topic: undefined, diagnostics };
  const body = bytes.subarray(bodyStart);
  const read = { enumerable: true, get: () => body.toString('utf8') };
  return { topic: Object.defineProperty(rest, 'body', read) as Topic, diagnostics };
}
