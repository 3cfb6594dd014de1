/** One index under way in a thread and a process of its own. */
import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { IndexAnswer, IndexOrder } from './indexer-thread.ts';
import type { TopicRecord } from './topic-record.ts';

/** An index that takes documents in the order of the calls. */
export interface Indexer {
  /** Resolves when the document is in the index. */
  add(record: TopicRecord): Promise<void>;
  /** Makes the files of the index in a folder (absolute). */
  write(folder: string): Promise<void>;
  /** Ends thread and process; what is under way is rejected. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (cause: Error) => void;
}

/** Documents live as long as they are sent; more room for new values would only lie idle. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/** Starts the thread. */
export function openIndexer(): Indexer {
  const script = new URL(`./indexer-thread${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(script, { resourceLimits: LIMITS });
  const waiting: Waiting[] = [];
  let failure: Error | undefined;
  const fail = (cause: Error) => {
    failure ??= cause;
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread that makes the search index has ended.')));
  worker.on('message', (answer: IndexAnswer) => {
    if (typeof answer === 'string') waiting.shift()?.resolve();
    else fail(answer.failure);
  });
  const order = async (message: IndexOrder) => {
    if (failure) throw failure;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    waiting.push({ resolve, reject });
    worker.postMessage(message);
    await promise;
  };
  let closed: Promise<unknown> | undefined;
  return {
    add: (record) => order({ record }),
    write: (folder) => order({ folder }),
    close: async () => {
      closed ??= failure ? Promise.resolve() : once(worker, 'exit');
      fail(new Error('The index has been closed.'));
      worker.postMessage({ end: true } satisfies IndexOrder);
      await closed;
    },
  };
}
