/** Reads files of the content folder as text, byte order mark and line ends taken off as edits expect. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { normalizeLineEnds } from '../core/parse/source-text.ts';

/** Texts by path below the content folder. Throws for a file that cannot be read or is no UTF-8. */
export async function readTexts(
  contentDir: string,
  paths: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const path of paths) texts.set(path, normalizeLineEnds(withoutMark(await readRaw(contentDir, path))));
  return texts;
}

/** A file's text as it stands on disk, byte order mark included. */
export async function readRaw(contentDir: string, path: string): Promise<string> {
  const bytes = await readFile(join(contentDir, path)).catch((cause) => {
    throw new Error(`\`${path}\` cannot be read.`, { cause });
  });
  return decode(path, bytes);
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Error(`\`${path}\` is not valid UTF-8.`, { cause });
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
