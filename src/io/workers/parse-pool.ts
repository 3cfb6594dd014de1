/** Parses many files in threads, one for each processor. The result does not depend on how many. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ParserName } from '../../core/markdown/parsers.ts';
import type { TopicFile } from '../read-content.ts';
import type { ParseAnswer, ParseOrder } from './parse-worker.ts';

/** What to parse. */
export interface PoolOrder {
  readonly files: readonly TopicFile[];
  readonly parser: ParserName;
  /** Threads; one for each processor unless told. */
  readonly threads?: number | undefined;
  /** Gets each packed topic with the position of its file, in no particular order. */
  readonly onTopic: (position: number, packed: Buffer) => void;
}

/** More would wait for the one thread that takes the results. */
const MOST_THREADS = 8;

/** Files in one order: few enough that all threads end at about the same time. */
const FILES_AN_ORDER = 40;

/** Parses the files. Throws when a thread dies. */
export async function parseInThreads({ files, parser, threads, onTopic }: PoolOrder): Promise<void> {
  const starts = Array.from(
    { length: Math.ceil(files.length / FILES_AN_ORDER) },
    (_, at) => at * FILES_AN_ORDER,
  );
  const queue = starts[Symbol.iterator]();
  const count = Math.min(threads ?? Math.min(availableParallelism(), MOST_THREADS), starts.length);
  const work = async () => {
    const worker = new Worker(new URL(`./parse-worker${extname(import.meta.url)}`, import.meta.url));
    try {
      for (const from of queue) {
        const own = files.slice(from, from + FILES_AN_ORDER);
        const answer = await ask(worker, { files: own, parser });
        for (const [at, packed] of split(answer).entries()) onTopic(from + at, packed);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: count }, work));
}

async function ask(worker: Worker, order: ParseOrder): Promise<ParseAnswer> {
  const over = new AbortController();
  try {
    const answer = once(worker, 'message', { signal: over.signal });
    const death = once(worker, 'exit', { signal: over.signal }).then(([code]) => {
      throw new Error(`A parsing thread ended with exit code ${code}.`);
    });
    worker.postMessage(order);
    const [message] = await Promise.race([answer, death]);
    return message as ParseAnswer;
  } catch (cause) {
    throw new Error('Topics could not be parsed.', { cause });
  } finally {
    over.abort();
  }
}

function split({ bytes, lengths }: ParseAnswer): readonly Buffer[] {
  let at = 0;
  return lengths.map((length) => {
    at += length;
    return Buffer.from(bytes.buffer, at - length, length);
  });
}
