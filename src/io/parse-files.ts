/**
 * Reads and parses topic files, one after another. What stood in a file that has not changed since is
 * taken from the last time, so that saving one topic costs one topic.
 */
import { readFile } from 'node:fs/promises';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { ParserName } from '../core/markdown/parsers.ts';
import { parseTopic } from '../core/parse-topic.ts';
import type { Topic } from '../core/topic.ts';
import { reasonOf, unreadable } from './content-files.ts';
import type { TopicFile } from './read-content.ts';

/** A parsed file; without a topic it has at least one diagnostic of severity `error`. */
export interface ParsedFile {
  readonly file: TopicFile;
  readonly topic: Topic | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Called after each file with how many of all are done. */
export type OnProgress = (done: number, total: number) => void;

/** How to parse, and what is known from the last time. */
export interface ParseOptions {
  readonly parser: ParserName;
  readonly known?: ReadonlyMap<string, ParsedFile> | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Files above this size are reported unread: no topic is that long. */
const MAX_BYTES = 10 * 2 ** 20;

/** Parses files in the given order; the result has an entry for each, by path. */
export async function parseFiles(
  files: readonly TopicFile[],
  { parser, known, onProgress }: ParseOptions,
): Promise<ReadonlyMap<string, ParsedFile>> {
  const parsed = new Map<string, ParsedFile>();
  for (const file of files) {
    const before = known?.get(file.path);
    parsed.set(file.path, before && unchanged(before.file, file) ? before : await parseFile(file, parser));
    onProgress?.(parsed.size, files.length);
  }
  return parsed;
}

async function parseFile(file: TopicFile, parser: ParserName): Promise<ParsedFile> {
  if (file.bytes > MAX_BYTES) return { file, topic: undefined, diagnostics: [tooLarge(file)] };
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file.absolutePath);
  } catch (cause) {
    return { file, topic: undefined, diagnostics: [unreadable(file.path, reasonOf(cause))] };
  }
  return { file, ...parseTopic({ locale: file.locale, path: file.path, bytes }, { parser }) };
}

function unchanged(before: TopicFile, now: TopicFile): boolean {
  return before.mtimeMs === now.mtimeMs && before.bytes === now.bytes;
}

function tooLarge({ path, bytes }: TopicFile): Diagnostic {
  return {
    ...{ file: path, line: 1, column: 1, ruleId: 'file-too-large', severity: 'error' },
    message: `This file has ${Math.round(bytes / 2 ** 20)} MiB and was not read; topics may have up to 10 MiB.`,
    advice: 'Split it into several topics, or move what is no text out of it.',
  };
}
