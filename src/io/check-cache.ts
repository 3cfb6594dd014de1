/**
 * Keeps the findings of the last check in one file. The key is a digest of everything they depend on:
 * names, sizes and times of all files, options, kept files, and the program. Safe to delete at any time.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { HexaplaOptions } from '../core/settings/options.ts';
import type { CheckedSite } from './check-site.ts';
import { listContentFiles } from './content-files.ts';
import { readContentFolders } from './content-folders.ts';
import { KEPT_WORDS_FILE, TERM_BASE_FILE } from './kept-files.ts';

/** Findings by key. */
export interface CheckCache {
  /** `undefined` where no key can be made, so that nothing is kept. */
  keyOf(contentDir: string, options: HexaplaOptions): Promise<string | undefined>;
  read(key: string): Promise<CheckedSite | undefined>;
  write(key: string, checked: CheckedSite): Promise<void>;
}

/** Keeps nothing. */
export const noCache: CheckCache = {
  keyOf: async () => undefined,
  read: async () => undefined,
  write: async () => undefined,
};

/** Keeps the last findings in a file. */
export function fileCache(file: string): CheckCache {
  return {
    keyOf: (contentDir, options) => digestOf(contentDir, options).catch(() => undefined),
    read: async (key) => {
      const kept = await readJson(file);
      return kept?.key === key ? kept.checked : undefined;
    },
    write: async (key, checked) => {
      const work = `${file}.tmp-${process.pid}`;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(work, JSON.stringify({ key, checked }));
      await rename(work, file);
    },
  };
}

interface Kept {
  readonly key: string;
  readonly checked: CheckedSite;
}

async function readJson(file: string): Promise<Kept | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function digestOf(contentDir: string, options: HexaplaOptions): Promise<string> {
  const hash = createHash('sha1').update(JSON.stringify(options)).update(process.version);
  for (const { name } of await readContentFolders(contentDir)) {
    const { files, diagnostics } = await listContentFiles(contentDir, name);
    for (const { path, bytes, mtimeMs } of files) hash.update(`${path}\0${bytes}\0${mtimeMs}\0`);
    hash.update(JSON.stringify(diagnostics));
  }
  for (const file of [options.doNotTranslate ?? KEPT_WORDS_FILE, options.terms ?? TERM_BASE_FILE]) {
    hash.update(await stampOf(file));
  }
  return hash.update(await programStamp()).digest('hex');
}

/** Stamps of the modules that make findings, so that another version never reuses them. */
async function programStamp(): Promise<string> {
  const root = dirname(import.meta.dirname);
  const stamps: string[] = [];
  for (const folder of ['core', 'io']) {
    const names = await readdir(join(root, folder), { recursive: true });
    for (const name of names.sort()) stamps.push(await stampOf(join(root, folder, name)));
  }
  return stamps.join('\n');
}

async function stampOf(file: string): Promise<string> {
  const stats = await stat(file).catch(() => undefined);
  return `${file}\0${stats?.size ?? ''}\0${stats?.mtimeMs ?? ''}`;
}
