/**
 * Makes one index by Pagefind in a thread of its own, so that Pagefind never waits for a thread that has
 * other things to do. It carries out its orders one after the other.
 */
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { freeMemory } from '../io/free-memory.ts';
import { newBacklog } from './backlog.ts';
import type { TopicRecord } from './topic-record.ts';

/** What the thread is told: to take a document, to make the files in a folder (absolute), or to end. */
export type IndexOrder =
  | { readonly record: TopicRecord }
  | { readonly folder: string }
  | { readonly end: true };

/** That the oldest document is in the index, that all files stand, or what went wrong. */
export type IndexAnswer = 'taken' | 'written' | { readonly failure: Error };

/** Documents on the wire: there each takes thrice the room. */
const MOST_SENT = 50;

/**
 * Words and places that one file of the index holds. Pagefind's own 20,000 make files of 30 kB, of which a
 * query needs one for each word; these are of 9 kB. It reads the number from the environment only.
 */
const CHUNK_SIZE = '5000';
const CHUNK_SIZE_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/** Pagefind's process, which Pagefind shows to nobody: when it dies, no call of Pagefind is ever answered. */
let service: ChildProcess | undefined;
subscribe('child_process', (message) => {
  service = (message as { readonly process: ChildProcess }).process;
  service.once('exit', () => answer({ failure: findReason() }));
});

/** Where the files of the index go as soon as they are made. */
let target: string | undefined;
/** Room that must be left, in bytes; no file of an index is larger. */
const ROOM = 2 ** 20;

const wire = newBacklog(MOST_SENT);
const opened = openIndex();
// Whoever gives an order hears of it; nobody else wants to know.
opened.catch(() => {});
let line: Promise<unknown> = opened;
let isEnding = false;

parentPort?.on('message', (order: IndexOrder) => {
  if ('end' in order) void end();
  else line = line.then(() => carryOut(order)).catch((cause) => answer({ failure: asError(cause) }));
});

async function carryOut(order: Exclude<IndexOrder, { end: true }>): Promise<void> {
  const index = await opened;
  refuseWhenEnding();
  if ('record' in order) {
    await wire.add(add(index, order.record));
    return;
  }
  await wire.empty();
  refuseWhenEnding();
  // Pagefind takes most of its memory now.
  freeMemory();
  target = order.folder;
  const { errors } = await index.writeFiles({ outputPath: order.folder });
  if (errors.length > 0) throw new Error(errors.join('; '));
  answer('written');
}

/** Pagefind would start another process for an order that comes after its end, and nobody would end that one. */
function refuseWhenEnding(): void {
  if (isEnding) throw new Error('The index has been closed.');
}

async function add(index: PagefindIndex, record: TopicRecord): Promise<void> {
  const { errors } = await index.addHTMLFile(record);
  if (errors.length > 0) throw new Error(`${record.url}: ${errors.join('; ')}`);
  answer('taken');
}

async function openIndex(): Promise<PagefindIndex> {
  process.env[CHUNK_SIZE_VARIABLE] = CHUNK_SIZE;
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  return index;
}

/** The thread ends after Pagefind's process: only it can take note that the process is gone. */
async function end(): Promise<void> {
  isEnding = true;
  // What is still being opened would be left open.
  await opened.catch(() => {});
  const isRunning = service?.pid !== undefined && service.exitCode === null && service.signalCode === null;
  const gone = isRunning && service ? once(service, 'exit') : undefined;
  await close();
  await gone;
  parentPort?.close();
}

/** Pagefind ends without a word that a program could read where the system refuses to write; so the system is asked. */
function findReason(): Error {
  const cause = target === undefined ? undefined : refusal(target);
  return new Error('Pagefind has ended before its work was done.', { cause });
}

function refusal(folder: string): Error | undefined {
  const probe = join(folder, 'probe');
  try {
    writeFileSync(probe, Buffer.alloc(ROOM));
    return undefined;
  } catch (cause) {
    return asError(cause);
  } finally {
    rmSync(probe, { force: true });
  }
}

function answer(message: IndexAnswer): void {
  parentPort?.postMessage(message);
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
