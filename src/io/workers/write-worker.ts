/** Writes files in a thread of its own, in the order in which they come; answers what the system made of each. */
import { copyFileSync, existsSync, mkdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';

/** A file to write: with content, or as a copy of another file. */
export interface WriteOrder {
  /** Absolute. */
  readonly target: string;
  readonly content?: string | Uint8Array;
  /** Absolute. */
  readonly source?: string;
  /** Whether a file of an earlier build may stand there. */
  readonly replace: boolean;
}

/** A file as the system has it, or why it could not be written. */
export type WriteAnswer = { readonly bytes: number; readonly mtimeMs: number } | { readonly failure: Error };

const folders = new Set<string>();

parentPort?.on('message', (orders: readonly WriteOrder[]) => {
  parentPort?.postMessage(orders.map(answer));
});

function answer(order: WriteOrder): WriteAnswer {
  try {
    return write(order);
  } catch (cause) {
    return { failure: cause instanceof Error ? cause : new Error(String(cause)) };
  }
}

function write({ target, content, source, replace }: WriteOrder): WriteAnswer {
  const parent = dirname(target);
  if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
  folders.add(parent);
  // Another folder may hold the same file: it is replaced, never written into.
  if (replace) removeFile(target);
  if (source === undefined) writeFileSync(target, content ?? '');
  else copyFileSync(source, target);
  const { size, mtimeMs } = statSync(target);
  return { bytes: size, mtimeMs };
}

/** Removes a file that may be gone: this is a tenth of the work of `rmSync`. */
function removeFile(target: string): void {
  try {
    unlinkSync(target);
  } catch (cause) {
    if (existsSync(target)) throw cause;
  }
}
