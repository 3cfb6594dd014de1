/** Parses topic files in a thread of its own; answers each order with packed topics in its order. */
import { parentPort } from 'node:worker_threads';
import type { ParserName } from '../../core/markdown/parsers.ts';
import { packTopic } from '../cache/packed-topic.ts';
import { parseFile } from '../parse-file.ts';
import type { TopicFile } from '../read-content.ts';

/** What a worker is asked. */
export interface ParseOrder {
  readonly files: readonly TopicFile[];
  readonly parser: ParserName;
}

/** What it answers: one packed topic for each file, in one piece of memory that changes hands. */
export interface ParseAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lengths: readonly number[];
}

parentPort?.on('message', ({ files, parser }: ParseOrder) => {
  const packed = files.map((file) => packTopic(parseFile(file, parser)));
  const bytes = new Uint8Array(packed.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of packed) {
    bytes.set(one, at);
    at += one.length;
  }
  const answer: ParseAnswer = { bytes, lengths: packed.map(({ length }) => length) };
  parentPort?.postMessage(answer, [bytes.buffer]);
});
