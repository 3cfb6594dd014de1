/**
 * Feeds documents to an index. Each has a process for itself: one that has made an index keeps the memory
 * that took, so that a second needs more. Documents that are expected can be given before it is known
 * whether they are right: a document of the same address replaces the earlier one at its place, so that
 * the index does not show it.
 */
import { newBacklog } from './backlog.ts';
import { type Indexer, openIndexer } from './indexer.ts';
import type { TopicRecord } from './topic-record.ts';

/** An index that takes documents. The order in which they are added shows in its bytes. */
export interface IndexFeed {
  /** Adds a document; resolves when the next may come. */
  add(record: TopicRecord): Promise<void>;
  /** Makes the files of the index in a folder (absolute), and ends its process, also where that fails. */
  finish(folder: string): Promise<void>;
  /** Resolves when all documents are in, and only the files are to be made. */
  readonly fed: Promise<void>;
  /** Resolves when process and memory are free. */
  readonly ended: Promise<void>;
  /** Ends everything, finished or not; what waits is rejected. */
  close(): Promise<void>;
}

/**
 * Documents under way to the indexer before `add` waits: while it finishes one locale's index, those of
 * the next one queue up. They are a few kilobytes each.
 */
const MOST_WAITING = 2_000;

/** Documents that an index takes while the one before makes its files: both take memory then. */
const MOST_EARLY = 1_000;

/** The index before this one. */
export type IndexBefore = Pick<IndexFeed, 'fed' | 'ended'>;

/** Of the first one. */
export const NONE_BEFORE: IndexBefore = { fed: Promise.resolve(), ended: Promise.resolve() };

/** Opens an index as soon as the one before has all documents, and gives it what is expected at once. */
export function openIndexFeed(before: IndexBefore, expected: readonly TopicRecord[] = []): IndexFeed {
  let index = openIndex(before);
  let guess: readonly TopicRecord[] | undefined = expected.length > 0 ? expected : undefined;
  const given: TopicRecord[] = [];
  const { promise: fed, resolve: endFeeding } = Promise.withResolvers<void>();
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  for (const record of expected) handled(index.add(record));
  const startAnew = async () => {
    guess = undefined;
    await index.close();
    index = openIndex(NONE_BEFORE);
    for (const record of given) await index.add(record);
  };
  const close = async () => {
    await index.close();
    endFeeding();
    end();
  };
  return {
    fed,
    ended,
    add: async (record) => {
      const wanted = guess?.[given.length];
      if (guess) given.push(record);
      if (!guess) await index.add(record);
      else if (wanted?.url !== record.url) await startAnew();
      else if (wanted.content !== record.content) await index.add(record);
    },
    finish: async (folder) => {
      try {
        if (guess && guess.length !== given.length) await startAnew();
        await index.taken();
        endFeeding();
        await index.write(folder);
      } finally {
        await close();
      }
    },
    close,
  };
}

/** An index that takes documents before its turn, and so many at a time. */
interface WaitingIndexer extends Indexer {
  /** Resolves when all documents are in the index. */
  taken(): Promise<void>;
}

function openIndex(before: IndexBefore): WaitingIndexer {
  let indexer: Indexer | undefined;
  let isClosed = false;
  let count = 0;
  const backlog = newBacklog(MOST_WAITING);
  const opened = before.fed.then(() => {
    if (isClosed) throw new Error('The index has been closed.');
    indexer = openIndexer();
    return indexer;
  });
  handled(opened);
  const add = async (record: TopicRecord) => {
    const isEarly = count++ < MOST_EARLY;
    const one = await opened;
    if (!isEarly) await before.ended;
    await one.add(record);
  };
  return {
    add: (record) => backlog.add(add(record)),
    taken: backlog.empty,
    write: async (folder) => (await opened).write(folder),
    close: async () => {
      isClosed = true;
      await indexer?.close();
    },
  };
}

/** A failure is thrown where the promise is awaited, not before. */
function handled(promise: Promise<unknown>): void {
  promise.catch(() => {});
}
