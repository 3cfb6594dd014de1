/** JSON from disk. */
import { readFile } from 'node:fs/promises';

/** Reads a JSON file. Rejects when it is missing or no JSON. */
export async function readJson(file: string | URL): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

/** Reads a JSON file; `undefined` when it is missing. Rejects when it is no JSON. */
export async function readJsonIfThere(file: string | URL): Promise<unknown> {
  try {
    return await readJson(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
