/**
 * Parses topic files. What stood in a file that has not changed since is taken from the last time or
 * from the cache, so that saving one topic costs one topic; the rest is parsed by all processors.
 */
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Locale } from '../core/locale.ts';
import type { ParserName } from '../core/markdown/parsers.ts';
import type { Topic } from '../core/topic.ts';
import { PackedTopic, packTopic, unpackTopic } from './cache/packed-topic.ts';
import { openTopicCache, type TopicCache } from './cache/topic-cache.ts';
import { parseFile } from './parse-file.ts';
import type { TopicFile } from './read-content.ts';
import { openParsePool, type ParsePool } from './workers/parse-pool.ts';

/** A parsed file; without a topic it has at least one diagnostic of severity `error`. */
export interface ParsedFile {
  readonly file: TopicFile;
  readonly topic: Topic | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Called after each file with how many of all are done. */
export type OnProgress = (done: number, total: number) => void;

/** How to parse, and what is known from before. */
export interface ParseOptions {
  readonly parser: ParserName;
  readonly known?: ReadonlyMap<string, ParsedFile> | undefined;
  /** Folder to keep parsed topics in, absolute; nothing is kept without one. */
  readonly cacheDir?: string | undefined;
  readonly threads?: number | undefined;
  /** Processes that are open already; the caller closes them. */
  readonly pool?: ParsePool | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Below this, starting threads takes longer than parsing. */
const FEWEST_FOR_THREADS = 250;

/** Parses files; the result has an entry for each, by path and in the given order. */
export async function parseFiles(
  files: readonly TopicFile[],
  { parser, known, cacheDir, threads, pool, onProgress }: ParseOptions,
): Promise<ReadonlyMap<string, ParsedFile>> {
  const cache = cacheDir === undefined ? undefined : openTopicCache(cacheDir, parser);
  const parsed: (ParsedFile | undefined)[] = files.map((file) => {
    const before = known?.get(file.path);
    if (before?.file.stamp === file.stamp) return before;
    const packed = cache?.find(file);
    return packed && { file, ...unpackTopic(packed) };
  });
  const missing = files.flatMap((file, position) => (parsed[position] ? [] : [{ file, position }]));
  const saveWhole = newSaver(cache, files, missing);
  let done = files.length - missing.length;
  await parseAll(missing, { parser, threads, pool }, (at, bytes) => {
    const packed = new PackedTopic(bytes);
    const { file, position } = missing[at] as (typeof missing)[number];
    const one = unpackTopic(packed);
    parsed[position] = { file, ...one };
    if (one.topic) cache?.add(file, one.topic.digest, packed);
    saveWhole(file.locale);
    onProgress?.(++done, files.length);
  });
  return new Map(files.map((file, position) => [file.path, parsed[position] as ParsedFile]));
}

/**
 * Saves each locale once its last file is there, so that few bytes wait in memory. What it returns is to
 * be called for each missing file that came.
 */
function newSaver(
  cache: TopicCache | undefined,
  files: readonly TopicFile[],
  missing: readonly { readonly file: TopicFile }[],
): (locale: Locale) => void {
  if (!cache) return () => {};
  const own = Map.groupBy(files, ({ locale }) => locale);
  const waiting = new Map([...own.keys()].map((locale) => [locale, 0]));
  for (const { file } of missing) waiting.set(file.locale, (waiting.get(file.locale) ?? 0) + 1);
  const saveIfWhole = (locale: Locale) => {
    if (waiting.get(locale) === 0) cache.save(locale, own.get(locale) ?? []);
  };
  for (const locale of own.keys()) saveIfWhole(locale);
  return (locale) => {
    waiting.set(locale, (waiting.get(locale) ?? 0) - 1);
    saveIfWhole(locale);
  };
}

async function parseAll(
  missing: readonly { readonly file: TopicFile }[],
  { parser, threads, pool }: Pick<ParseOptions, 'parser' | 'threads' | 'pool'>,
  onTopic: (at: number, bytes: Buffer) => void,
): Promise<void> {
  const files = missing.map(({ file }) => file);
  if (files.length < FEWEST_FOR_THREADS) {
    for (const [at, file] of files.entries()) onTopic(at, packTopic(parseFile(file, parser)));
    return;
  }
  const open = pool ?? openParsePool(threads);
  try {
    await open.parse({ files, parser, onTopic });
  } finally {
    if (!pool) open.close();
  }
}
