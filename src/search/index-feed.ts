/**
 * Feeds documents to Pagefind, which works in a process of its own. Each index has a process for itself:
 * one that has made an index keeps the memory that took, so that a second needs more. Documents that are
 * expected can be given before it is known whether they are right: a document of the same address
 * replaces the earlier one at its place, so that the index does not show it.
 */
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { type Backlog, newBacklog } from './backlog.ts';
import type { TopicRecord } from './topic-record.ts';

/** An index that takes documents. The order in which they are added shows in its bytes. */
export interface IndexFeed {
  /** Adds a document; resolves when the next may come. */
  add(record: TopicRecord): Promise<void>;
  /** Makes the files of the index in a folder (absolute), and ends its process. */
  finish(folder: string): Promise<void>;
  /** Resolves when another index may be opened. */
  readonly ended: Promise<void>;
}

/**
 * Documents under way to the indexer before `add` waits: while it finishes one locale's index, those of
 * the next one queue up. They are a few kilobytes each.
 */
const MOST_WAITING = 2_000;

/** Of these, how many are on the wire: there each takes thrice the room. */
const MOST_SENT = 50;

/**
 * Words and places that one file of the index holds. Pagefind's own 20,000 make files of 30 kB, of which a
 * query needs one for each word; these are of 9 kB. It reads the number from the environment only.
 */
const CHUNK_SIZE = '5000';
const CHUNK_SIZE_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

interface Opened {
  readonly index: Promise<PagefindIndex>;
  /** All that has been added. */
  readonly backlog: Backlog;
  readonly wire: Backlog;
  /** Resolves when the next may be sent. */
  line: Promise<void>;
}

/** Opens an index as soon as `turn` resolves, and gives it what is expected at once. */
export function openIndexFeed(turn: Promise<void>, expected: readonly TopicRecord[] = []): IndexFeed {
  let open = openIndex(turn);
  let guess: readonly TopicRecord[] | undefined = expected.length > 0 ? expected : undefined;
  const given: TopicRecord[] = [];
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  for (const record of expected) handled(send(open, record));
  const startAnew = async () => {
    guess = undefined;
    await close();
    handled(open.line);
    open = openIndex(Promise.resolve());
    for (const record of given) await send(open, record);
  };
  return {
    ended,
    add: async (record) => {
      const wanted = guess?.[given.length];
      if (guess) given.push(record);
      if (!guess) await send(open, record);
      else if (wanted?.url !== record.url) await startAnew();
      else if (wanted.content !== record.content) await send(open, record);
    },
    finish: async (folder) => {
      if (guess && guess.length !== given.length) await startAnew();
      await open.backlog.empty();
      const { errors } = await (await open.index).writeFiles({ outputPath: folder });
      if (errors.length > 0) throw new Error(errors.join('; '));
      await close();
      end();
    },
  };
}

function openIndex(turn: Promise<void>): Opened {
  const index = turn.then(async () => {
    process.env[CHUNK_SIZE_VARIABLE] = CHUNK_SIZE;
    const made = await createIndex();
    if (!made.index) throw new Error(`Pagefind made no index: ${made.errors.join('; ')}`);
    return made.index;
  });
  const line = index.then(() => {});
  handled(line);
  return { index, backlog: newBacklog(MOST_WAITING), wire: newBacklog(MOST_SENT), line };
}

function send(open: Opened, record: TopicRecord): Promise<void> {
  const { promise: answered, resolve, reject } = Promise.withResolvers<void>();
  open.line = open.line.then(() => open.wire.add(post(open, record).then(resolve)));
  open.line.catch(reject);
  return open.backlog.add(answered);
}

async function post({ index }: Opened, record: TopicRecord): Promise<void> {
  const { errors } = await (await index).addHTMLFile(record);
  if (errors.length > 0) throw new Error(`${record.url}: ${errors.join('; ')}`);
}

/** A failure is thrown where the promise is awaited, not before. */
function handled(promise: Promise<unknown>): void {
  promise.catch(() => {});
}
