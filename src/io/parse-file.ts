/** Reads and parses one topic file. */
import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { ParserName } from '../core/markdown/parsers.ts';
import { type ParsedTopic, parseTopic } from '../core/parse/parse-topic.ts';
import { reasonOf, unreadable } from './content-files.ts';
import type { TopicFile } from './read-content.ts';

/** Files above this size are reported unread: no topic is that long. */
const MAX_BYTES = 10 * 2 ** 20;

/** Parses a file; without a topic there is at least one diagnostic of severity `error`. */
export function parseFile(file: TopicFile, parser: ParserName): ParsedTopic {
  if (file.bytes > MAX_BYTES) return { topic: undefined, diagnostics: [tooLarge(file)] };
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file.absolutePath);
  } catch (cause) {
    return { topic: undefined, diagnostics: [unreadable(file.path, reasonOf(cause))] };
  }
  return parseTopic({ locale: file.locale, path: file.path, bytes }, { parser });
}

function tooLarge({ path, bytes }: TopicFile): Diagnostic {
  return {
    ...{ file: path, line: 1, column: 1, ruleId: 'file-too-large', severity: 'error' },
    message: `This file has ${Math.round(bytes / 2 ** 20)} MiB and was not read; topics may have up to 10 MiB.`,
    advice: 'Split it into several topics, or move what is no text out of it.',
  };
}
