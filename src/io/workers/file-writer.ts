/**
 * Has files written by a thread while whoever makes them makes the next ones. What waits is bounded for
 * those who ask `ready` from time to time.
 */
import { extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { WriteAnswer, WriteOrder } from './write-worker.ts';

/** A file as it was written. */
export type Written = Exclude<WriteAnswer, { readonly failure: Error }>;

/** The thread and what it has been given. */
export interface FileWriter {
  /** Gives it a file, bytes for good: the caller's array is empty then. `onWritten` is called when the file stands. */
  put(order: WriteOrder, onWritten: (written: Written) => void): void;
  /** Resolves when little waits. Throws the first failure. */
  ready(): Promise<void>;
  /** Resolves when all files stand. Throws the first failure. */
  empty(): Promise<void>;
  /** Ends the thread, whatever waits. */
  close(): Promise<void>;
}

/** Files in one message, and UTF-16 code units or bytes: each message costs about as much as a small file. */
const FILES_A_MESSAGE = 32;
const SIZE_OF_A_MESSAGE = 500_000;
const MOST_WAITING = 8_000_000;

/** Starts the thread. */
export function openFileWriter(): FileWriter {
  const script = new URL(`./write-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: 8 } });
  const sent: { readonly size: number; readonly callbacks: readonly ((written: Written) => void)[] }[] = [];
  let next = newMessage();
  let waiting = 0;
  let failure: Error | undefined;
  let wake = () => {};
  const fail = (cause: Error) => {
    failure ??= cause;
    wake();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The thread that writes files has ended.')));
  worker.on('message', (answers: readonly WriteAnswer[]) => {
    const { size, callbacks } = sent.shift() ?? newMessage();
    waiting -= size;
    for (const [at, answer] of answers.entries())
      if ('failure' in answer) fail(answer.failure);
      else callbacks[at]?.(answer);
    wake();
  });
  const flush = () => {
    if (next.orders.length === 0) return;
    worker.postMessage(next.orders, next.orders.flatMap(ownMemory));
    sent.push(next);
    next = newMessage();
  };
  const waitFor = async (isOver: () => boolean) => {
    flush();
    await setImmediate();
    while (!failure && !isOver()) await new Promise<void>((resolve) => (wake = resolve));
    if (failure) throw failure;
  };
  return {
    put: (order, onWritten) => {
      const size = order.content?.length ?? 0;
      next.orders.push(order);
      next.callbacks.push(onWritten);
      next.size += size;
      waiting += size;
      if (next.orders.length >= FILES_A_MESSAGE || next.size >= SIZE_OF_A_MESSAGE) flush();
    },
    ready: () => waitFor(() => waiting <= MOST_WAITING),
    empty: () => waitFor(() => sent.length === 0),
    close: async () => {
      worker.removeAllListeners('exit');
      await worker.terminate();
    },
  };
}

/** Memory that holds the content alone can change hands; the rest is copied. */
function ownMemory({ content }: WriteOrder): readonly ArrayBuffer[] {
  if (!(content instanceof Uint8Array) || !(content.buffer instanceof ArrayBuffer)) return [];
  return content.byteLength === content.buffer.byteLength ? [content.buffer] : [];
}

function newMessage() {
  return { size: 0, orders: [] as WriteOrder[], callbacks: [] as ((written: Written) => void)[] };
}
