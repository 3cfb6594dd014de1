/**
 * Finds the files of one locale, in the same order everywhere. Symbolic links that lead out of the
 * content folder are reported, never followed; links inside are followed after everything else and
 * only to what has not been seen, so cycles end and nothing is read twice.
 */
import { statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Diagnostic } from '../core/diagnostic.ts';
import { realPathOf } from './real-path.ts';

/** A file below the content folder. */
export interface ContentFile {
  /** Relative to the content folder, with `/`. */
  readonly path: string;
  readonly absolutePath: string;
  readonly bytes: number;
  readonly mtimeMs: number;
  /** Differs when the file has been touched since, as far as the system tells. */
  readonly stamp: string;
  /** When it was touched last, in milliseconds since 1970. */
  readonly changedMs: number;
}

/** Files by path; unreadable places are diagnostics of the same path. */
export interface ContentFiles {
  readonly files: readonly ContentFile[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Walk {
  readonly root: string;
  readonly seen: Set<string>;
  readonly links: string[];
  readonly files: ContentFile[];
  readonly diagnostics: Diagnostic[];
}

/** Lists the files in `folder` (relative to `contentDir`). Names that start with a dot are left out. */
export async function listContentFiles(contentDir: string, folder: string): Promise<ContentFiles> {
  const root = await realpath(contentDir);
  const walk: Walk = { root, seen: new Set(), links: [], files: [], diagnostics: [] };
  if (leadsOutside(root, folder)) walk.diagnostics.push(outside(folder));
  else await visitFolder(walk, folder);
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift())
    await followLink(walk, link);
  return { files: walk.files.sort((a, b) => compare(a.path, b.path)), diagnostics: walk.diagnostics };
}

/** Whether a path names a topic. */
export function isTopicPath(path: string): boolean {
  return /\.md$/i.test(path);
}

/** Whether a real path is the folder or lies in it. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Whether symbolic links in a path below `contentDir` lead out of it, as far as there is something. */
export function leadsOutside(contentDir: string, path: string): boolean {
  return !isInside(realPathOf(contentDir), realPathOf(join(contentDir, path)));
}

async function visitFolder(walk: Walk, path: string): Promise<void> {
  try {
    const folder = await realpath(join(walk.root, path));
    if (walk.seen.has(folder)) return;
    walk.seen.add(folder);
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
      const child = `${path}/${entry.name}`;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isSymbolicLink()) walk.links.push(child);
      else if (entry.isDirectory()) await visitFolder(walk, child);
      else if (entry.isFile()) addFile(walk, child, join(folder, entry.name));
      else walk.diagnostics.push(unreadable(child, 'it is no ordinary file'));
    }
  } catch (cause) {
    walk.diagnostics.push(unreadable(path, reasonOf(cause)));
  }
}

function addFile(walk: Walk, path: string, absolutePath: string): void {
  if (walk.seen.has(absolutePath)) return;
  walk.seen.add(absolutePath);
  const { size, mtimeMs, ctimeMs, ino } = statSync(absolutePath);
  walk.files.push({
    ...{ path, absolutePath, bytes: size, mtimeMs },
    stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}`,
    changedMs: Math.max(mtimeMs, ctimeMs),
  });
}

async function followLink(walk: Walk, path: string): Promise<void> {
  try {
    const target = await realpath(join(walk.root, path));
    const stats = await stat(target);
    if (!isInside(walk.root, target)) walk.diagnostics.push(outside(path));
    else if (stats.isFile()) addFile(walk, path, target);
    else if (stats.isDirectory() && !(await leadsUp(walk, path, target))) await visitFolder(walk, path);
  } catch (cause) {
    walk.diagnostics.push(unreadable(path, reasonOf(cause)));
  }
}

async function leadsUp(walk: Walk, path: string, target: string): Promise<boolean> {
  return isInside(target, await realpath(join(walk.root, dirname(path))));
}

/** Diagnostic of a file or folder that cannot be read. */
export function unreadable(path: string, reason: string): Diagnostic {
  return {
    ...{ file: path, line: 1, column: 1, ruleId: 'unreadable-file', severity: 'error' },
    message: `This cannot be read: ${reason}.`,
    advice: 'Check that it exists and that you may read it.',
  };
}

/** Short reason of a failed system call, such as `permission denied`. */
export function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'it leads to nothing',
    ELOOP: 'it leads to itself',
  };
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
}

function outside(path: string): Diagnostic {
  return {
    ...{ file: path, line: 1, column: 1, ruleId: 'link-outside-content', severity: 'error' },
    message: 'This symbolic link leads out of the content folder and is not followed.',
    advice: 'Put the file itself here, or link to a place in the content folder.',
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
