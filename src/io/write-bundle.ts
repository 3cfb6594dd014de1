/**
 * Writes the files of a search bundle.
 */
import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of a bundle: as text, or where it lies. Paths are relative to the bundle, with `/`; sources absolute. */
export type BundleFile =
  | { readonly path: string; readonly content: string; readonly source?: never }
  | { readonly path: string; readonly source: string; readonly content?: never };

/** Files written at a time. */
const AT_ONCE = 32;

/** Writes the files into a folder, made where needed; returns how many they are and their size in bytes. */
export async function writeBundle(
  folder: string,
  files: readonly BundleFile[],
): Promise<{ readonly files: number; readonly bytes: number }> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  for (const path of folders) await mkdir(path, { recursive: true });
  let bytes = 0;
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE);
    const sizes = await Promise.all(some.map((file) => writeOne(join(folder, file.path), file)));
    bytes += sizes.reduce((sum, size) => sum + size, 0);
  }
  return { files: files.length, bytes };
}

async function writeOne(target: string, { content, source }: BundleFile): Promise<number> {
  if (source === undefined) await writeFile(target, content);
  else await copyFile(source, target);
  return (await stat(target)).size;
}
