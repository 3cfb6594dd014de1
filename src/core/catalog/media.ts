/**
 * Images and other files beside the topics. One that a locale lacks is taken from the same place of
 * another locale.
 */
import type { Locale } from '../locale.ts';
import { pathToKey } from '../text/path-key.ts';

/** A file that is not Markdown. */
export interface MediaFile {
  readonly locale: Locale;
  /** Path relative to the content folder, with `/`, locale folder included. */
  readonly path: string;
  /** CSS pixels, where it is an image of known size. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly bytes: number;
}

/** Media by path as a key. */
export type MediaIndex = ReadonlyMap<string, MediaFile>;

/** Indexes media by path; of two that differ in case or normalization only, the first by code unit wins. */
export function indexMedia(files: readonly MediaFile[]): MediaIndex {
  const index = new Map<string, MediaFile>();
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const key = pathToKey(file.path);
    if (!index.has(key)) index.set(key, file);
  }
  return index;
}

/** The file at a path, else the one at the same place in the first locale of the fallback chain that has it. */
export function findMedia(
  index: MediaIndex,
  path: string,
  fallback: readonly Locale[],
): MediaFile | undefined {
  const key = pathToKey(path);
  const rest = key.slice(key.indexOf('/'));
  for (const candidate of [key, ...fallback.map((locale) => locale.toLowerCase() + rest)]) {
    const file = index.get(candidate);
    if (file) return file;
  }
  return undefined;
}
