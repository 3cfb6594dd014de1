/** Threads that carry out orders, each one at a time. What comes out does not depend on how many there are. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Threads that are ready, or getting ready. */
export interface Threads<Order, Answer> {
  /** Tells each thread something that needs no answer. */
  tell(message: unknown): void;
  /** Has all orders carried out; answers come with the position of their order, in no particular order. */
  run(orders: readonly Order[], onAnswer: (answer: Answer, position: number) => void): Promise<void>;
  close(): Promise<void>;
}

/** More would wait for the one thread that takes the results. */
const MOST_THREADS = 8;

/** What is made for one order is soon forgotten; more room for it would only lie idle. */
const LIMITS = { maxYoungGenerationSizeMb: 32 };

/** One thread for each processor. */
export function usualThreads(): number {
  return Math.min(availableParallelism(), MOST_THREADS);
}

/** Opens threads that run a module beside this one, named without extension. */
export function openThreads<Order, Answer>(module: string, count: number): Threads<Order, Answer> {
  const script = new URL(`./${module}${extname(import.meta.url)}`, import.meta.url);
  const workers = Array.from({ length: count }, () => new Worker(script, { resourceLimits: LIMITS }));
  return {
    tell: (message) => {
      for (const worker of workers) worker.postMessage(message);
    },
    run: async (orders, onAnswer) => {
      const queue = orders.entries();
      const work = async (worker: Worker) => {
        for (const [position, order] of queue) onAnswer(await ask(worker, order), position);
      };
      await Promise.all(workers.map(work));
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

async function ask<Answer>(worker: Worker, order: unknown): Promise<Answer> {
  const over = new AbortController();
  try {
    const answer = once(worker, 'message', { signal: over.signal });
    const death = once(worker, 'exit', { signal: over.signal }).then(([code]) => {
      throw new Error(`A thread ended with exit code ${code}.`);
    });
    worker.postMessage(order);
    const [message] = await Promise.race([answer, death]);
    return message as Answer;
  } finally {
    over.abort();
  }
}
