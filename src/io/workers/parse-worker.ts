/** Parses topic files in a process of its own; answers each order with packed topics in its order. */
import type { ParserName } from '../../core/markdown/parsers.ts';
import { packTopic } from '../cache/packed-topic.ts';
import { parseFile } from '../parse-file.ts';
import type { TopicFile } from '../read-content.ts';

/** What a worker is asked. */
export interface ParseOrder {
  readonly files: readonly TopicFile[];
  readonly parser: ParserName;
}

/** What it answers: one packed topic for each file, one behind the other. */
export interface ParseAnswer {
  readonly bytes: Buffer;
  readonly lengths: readonly number[];
}

process.on('message', ({ files, parser }: ParseOrder) => {
  const packed = files.map((file) => packTopic(parseFile(file, parser)));
  const answer: ParseAnswer = { bytes: Buffer.concat(packed), lengths: packed.map(({ length }) => length) };
  process.send?.(answer);
});
