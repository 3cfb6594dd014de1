/** Reads a content folder into content that an editor works on, and single files of it again. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptFiles } from '../core/check/knowledge.ts';
import type { Locale } from '../core/locale.ts';
import { type ParsedTopic, parseTopic } from '../core/parse/parse-topic.ts';
import type { HexaplaOptions } from '../core/settings/options.ts';
import { loadContent, type ParsedContent } from '../io/load-site.ts';
import type { OnProgress } from '../io/parse-files.ts';
import type { ContentInput } from './content.ts';

/** Where content is and what is chosen about it. */
export interface ContentSource {
  /** Absolute. */
  readonly contentDir: string;
  readonly options: HexaplaOptions;
  readonly kept: KeptFiles;
  /** Folder of parsed topics that other commands keep, absolute; none unless given. */
  readonly cacheDir?: string | undefined;
}

/** Content as it is on disk. */
export interface DiskContent {
  readonly input: ContentInput;
  /** What the next reading can start from. */
  readonly parsed: ParsedContent['parsed'];
}

/** Reads all files; those that have not changed since `known` are not parsed again. Drafts count as topics. */
export async function readDiskContent(
  { contentDir, options, kept, cacheDir }: ContentSource,
  known: ParsedContent['parsed'] | undefined,
  onProgress?: OnProgress,
): Promise<DiskContent> {
  const load = { contentDir, options: { ...options, drafts: true }, known, cacheDir, onProgress };
  const { settings, content, parsed, redirectFiles } = await loadContent(load);
  const { tocFiles, media, diagnostics } = content;
  const files = new Map<string, ParsedTopic>(parsed);
  for (const { file } of diagnostics) {
    const before = files.get(file) ?? { topic: undefined, diagnostics: [] };
    const own = diagnostics.filter((one) => one.file === file);
    files.set(file, { ...before, diagnostics: [...own, ...before.diagnostics] });
  }
  return { input: { settings, tocFiles, media, redirectFiles, kept, parsed: files }, parsed };
}

/** Text of a file as it stands on disk; `undefined` when it cannot be read. */
export async function readRawText(contentDir: string, path: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(join(contentDir, path));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Parses a text as the topic at a path, the first segment of which is its locale. */
export function parseText(path: string, raw: string, { parser }: HexaplaOptions): ParsedTopic {
  const locale = path.slice(0, path.indexOf('/')) as Locale;
  const bytes = new TextEncoder().encode(raw);
  return parseTopic({ locale, path, bytes }, parser ? { parser } : {});
}
