/** Parses many files in processes of their own. The result does not depend on how many. */
import type { ParserName } from '../../core/markdown/parsers.ts';
import type { TopicFile } from '../read-content.ts';
import type { ParseAnswer, ParseOrder } from './parse-worker.ts';
import { openProcesses } from './processes.ts';
import { usualThreads } from './threads.ts';

/** Processes that can parse. */
export interface ParsePool {
  /** Parses the files. Throws when a process dies. */
  parse(order: PoolOrder): Promise<void>;
  close(): void;
}

/** What to parse. */
export interface PoolOrder {
  readonly files: readonly TopicFile[];
  readonly parser: ParserName;
  /** Gets each packed topic with the position of its file, in no particular order. */
  readonly onTopic: (position: number, packed: Buffer) => void;
}

/** Files in one order: few enough that all processes end at about the same time. */
const FILES_AN_ORDER = 40;

/** Opens processes, which get ready while the caller does something else; one for each processor unless told. */
export function openParsePool(threads = usualThreads()): ParsePool {
  const pool = openProcesses<ParseOrder, ParseAnswer>('parse-worker', threads);
  return {
    parse: async ({ files, parser, onTopic }) => {
      const orders = Array.from({ length: Math.ceil(files.length / FILES_AN_ORDER) }, (_, at) => ({
        files: files.slice(at * FILES_AN_ORDER, (at + 1) * FILES_AN_ORDER),
        parser,
      }));
      try {
        await pool.run(orders, (answer, position) => {
          for (const [at, packed] of split(answer).entries()) onTopic(position * FILES_AN_ORDER + at, packed);
        });
      } catch (cause) {
        throw new Error('Topics could not be parsed.', { cause });
      }
    },
    close: pool.close,
  };
}

function split({ bytes, lengths }: ParseAnswer): readonly Buffer[] {
  let at = 0;
  return lengths.map((length) => {
    at += length;
    return bytes.subarray(at - length, at);
  });
}
