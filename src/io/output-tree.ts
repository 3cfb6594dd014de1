/**
 * A folder of files that a build fills. Files are written synchronously: for thousands of small files
 * that takes a third of the time of the asynchronous way, and the processor is busy either way.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isInside } from './content-files.ts';
import type { SiteFile } from './site-files.ts';

/** Files by path, relative and with `/`. */
export interface OutputTree {
  /** Throws for a path that leads out of the folder or was written before. */
  write(path: string, content: string | Uint8Array): void;
  /** Writes a file of the site, whatever its content comes from. */
  add(file: SiteFile): void;
}

/** Opens a folder (absolute) that need not exist. */
export function openOutputTree(folder: string): OutputTree {
  const folders = new Set<string>();
  const written = new Set<string>();
  const place = (path: string): string => {
    const target = resolve(folder, path);
    if (!isInside(folder, target)) throw new Error(`\`${path}\` leads out of the site.`);
    if (written.has(target)) throw new Error(`\`${path}\` would be written twice.`);
    written.add(target);
    const parent = dirname(target);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    return target;
  };
  return {
    write: (path, content) => writeFileSync(place(path), content),
    add: (file) => {
      if (file.source !== undefined) copyFileSync(file.source, place(file.path));
      else writeFileSync(place(file.path), file.text());
    },
  };
}
