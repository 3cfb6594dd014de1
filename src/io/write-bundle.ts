/**
 * Writes the files of a search bundle.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of a bundle. */
export interface BundleFile {
  /** Relative to the bundle, with `/`. */
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** Files written at a time. */
const AT_ONCE = 32;

/** Writes the files into a folder, made where needed; returns how many they are and their size in bytes. */
export async function writeBundle(
  folder: string,
  files: readonly BundleFile[],
): Promise<{ readonly files: number; readonly bytes: number }> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  for (const path of folders) await mkdir(path, { recursive: true });
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE);
    await Promise.all(some.map(({ path, content }) => writeFile(join(folder, path), content)));
  }
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  return { files: files.length, bytes };
}
