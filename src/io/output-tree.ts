/**
 * A folder of files that a build fills, starting from what an earlier build had made of it: a file whose
 * key is the same stays. Files are written synchronously: for thousands of small files that takes a
 * third of the time of the asynchronous way, and the processor is busy either way.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, rmdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isInside } from './content-files.ts';
import type { SiteFile } from './site-files.ts';

/** A file as a build left it. Files of one key have the same bytes; an empty key vouches for nothing. */
export interface TreeEntry {
  readonly key: string;
  readonly bytes: number;
  readonly mtimeMs: number;
}

/** What a build made of a folder, by path: relative and with `/`. */
export type TreeManifest = ReadonlyMap<string, TreeEntry>;

/** The folder while it is being filled. */
export interface OutputTree {
  /** Whether the file stands there already with this key; then it stays. */
  keep(path: string, key: string): boolean;
  /** Keeps all files below a folder that have this key; `false` when there is none or one is damaged. */
  keepFolder(folder: string, key: string): boolean;
  /** Throws for a path that leads out of the folder or was written before. */
  write(path: string, content: string | Uint8Array, key?: string): void;
  /** Writes a file of the site, whatever its content comes from, unless it stands there. */
  add(file: SiteFile): void;
  /** Removes what no build asked for; what the folder holds now. */
  finish(): TreeManifest;
}

/** A file that was changed so shortly before it was read may change again without showing it. */
const SETTLED_MS = 2_000;

/** Opens a folder (absolute). It holds the files of `before`, or is empty or missing. */
export function openOutputTree(folder: string, before: TreeManifest = new Map()): OutputTree {
  const began = Date.now();
  const folders = new Set<string>();
  const now = new Map<string, TreeEntry>();
  const stands = (path: string, key: string): boolean => {
    const entry = before.get(path);
    return key !== '' && entry?.key === key && isIntact(resolve(folder, path), entry);
  };
  const keep = (path: string, key: string): boolean => {
    const entry = before.get(path);
    if (!entry || now.has(path) || !stands(path, key)) return false;
    now.set(path, entry);
    return true;
  };
  const put = (path: string, key: string, make: (target: string) => void): void => {
    const target = resolve(folder, path);
    if (!isInside(folder, target)) throw new Error(`\`${path}\` leads out of the site.`);
    if (now.has(path)) throw new Error(`\`${path}\` would be written twice.`);
    const parent = dirname(target);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    // Another folder may hold the same file: it is replaced, never written into.
    if (before.has(path)) removeFile(target);
    make(target);
    const { size, mtimeMs } = statSync(target);
    now.set(path, { key, bytes: size, mtimeMs });
  };
  return {
    keep,
    keepFolder: (name, key) => {
      const paths = [...before.keys()].filter((path) => path.startsWith(`${name}/`));
      const own = paths.filter((path) => before.get(path)?.key === key);
      return own.length > 0 && own.every((path) => stands(path, key)) && own.every((path) => keep(path, key));
    },
    write: (path, content, key = '') => put(path, key, (target) => writeFileSync(target, content)),
    add: (file) => {
      if (file.source === undefined) {
        const text = file.text();
        const key = createHash('sha1').update(text).digest('base64url');
        if (!keep(file.path, key)) put(file.path, key, (target) => writeFileSync(target, text));
        return;
      }
      const { source } = file;
      const key = sourceKey(source, began);
      if (!keep(file.path, key)) put(file.path, key, (target) => copyFileSync(source, target));
    },
    finish: () => {
      const left = [...before.keys()].filter((path) => !now.has(path));
      for (const path of left) removeWithFolders(folder, path);
      return now;
    },
  };
}

/** Whether a file is as a build left it, as far as the system tells. */
export function isIntact(target: string, { bytes, mtimeMs }: TreeEntry): boolean {
  const stats = statSync(target, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === bytes && stats.mtimeMs === mtimeMs;
}

function sourceKey(source: string, began: number): string {
  const { size, mtimeMs, ctimeMs, ino } = statSync(source);
  const settled = Math.max(mtimeMs, ctimeMs) < began - SETTLED_MS;
  return settled ? `${source} ${size} ${mtimeMs} ${ctimeMs} ${ino}` : '';
}

/** Removes a file that may be gone: this is a tenth of the work of `rmSync`. */
function removeFile(target: string): void {
  try {
    unlinkSync(target);
  } catch (cause) {
    if (existsSync(target)) throw cause;
  }
}

/** Removes a file, and the folders that it leaves empty. */
function removeWithFolders(folder: string, path: string): void {
  removeFile(resolve(folder, path));
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(resolve(folder, parent));
    } catch {
      return;
    }
  }
}
