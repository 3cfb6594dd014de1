/**
 * Processes that carry out orders, each one at a time. What comes out does not depend on how many there
 * are. Unlike threads they leave no memory behind when they end.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Processes that are getting ready. */
export interface Processes<Order, Answer> {
  /** Has all orders carried out; answers come with the position of their order, in no particular order. */
  run(orders: readonly Order[], onAnswer: (answer: Answer, position: number) => void): Promise<void>;
  close(): void;
}

/** What is made for one order is soon forgotten; more room for it would only lie idle. */
const FLAGS = ['--max-semi-space-size=8'];

/** Opens processes that run a module beside this one, named without extension. */
export function openProcesses<Order, Answer>(module: string, count: number): Processes<Order, Answer> {
  const script = fileURLToPath(new URL(`./${module}${extname(import.meta.url)}`, import.meta.url));
  const execArgv = [...process.execArgv, ...FLAGS];
  const children = Array.from({ length: count }, () => fork(script, { serialization: 'advanced', execArgv }));
  return {
    run: async (orders, onAnswer) => {
      const queue = orders.entries();
      const work = async (child: ChildProcess) => {
        for (const [position, order] of queue) onAnswer(await ask(child, order), position);
      };
      await Promise.all(children.map(work));
    },
    close: () => {
      for (const child of children) child.kill();
    },
  };
}

async function ask<Answer>(child: ChildProcess, order: unknown): Promise<Answer> {
  const over = new AbortController();
  const { signal } = over;
  try {
    const answer = once(child, 'message', { signal });
    const death = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`A process ended with exit code ${code}.`);
    });
    child.send(order as object);
    const [message] = await Promise.race([answer, death]);
    return message as Answer;
  } finally {
    over.abort();
  }
}
