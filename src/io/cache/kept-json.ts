/** A plain value in a file of the cache. One of another version, or damaged, reads as if it were not there. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { unfinished } from './unfinished.ts';

/** Reads a value; the caller vouches that this version writes such values. */
export function readKeptJson<T>(file: string, version: string): T | undefined {
  try {
    const [written, value] = JSON.parse(readFileSync(file, 'utf8')) as readonly [string, T];
    return written === version ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a value, whole or not at all. */
export function writeKeptJson(file: string, version: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(unfinished(file), JSON.stringify([version, value]));
  renameSync(unfinished(file), file);
}
