/**
 * Carries out planned changes. All new texts are made before the first file is touched, a file is
 * replaced whole or not at all, and nothing that stands in the way is overwritten.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { applyEdits } from '../core/edits/apply-edits.ts';
import type { FileChange } from '../core/edits/file-change.ts';
import { isInside } from './content-files.ts';
import { readRaw } from './content-texts.ts';

/** What a change makes of a file: `before` and `after` are `undefined` for files created or only moved. */
export interface ChangedFile {
  readonly path: string;
  /** Path afterwards. */
  readonly to: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The effect of changes without carrying them out. */
export async function previewChanges(
  contentDir: string,
  changes: readonly FileChange[],
): Promise<readonly ChangedFile[]> {
  const files: ChangedFile[] = [];
  for (const change of changes) files.push(await previewChange(contentDir, change));
  return files;
}

/** Carries changes out, in order. Throws before the first when a file has gone or another is in the way. */
export async function applyChanges(
  contentDir: string,
  changes: readonly FileChange[],
): Promise<readonly ChangedFile[]> {
  const files = await previewChanges(contentDir, changes);
  for (const { path, to, before } of files)
    refuseUnsafe(contentDir, { path, to, isNew: before === undefined });
  for (const { path, to, after } of files) {
    const target = join(contentDir, to);
    await mkdir(dirname(target), { recursive: true });
    if (after === undefined) await rename(join(contentDir, path), target);
    else await replaceFile(target, after);
  }
  return files;
}

async function previewChange(contentDir: string, change: FileChange): Promise<ChangedFile> {
  const { path } = change;
  if (change.type === 'move') return { path, to: change.to, before: undefined, after: undefined };
  if (change.type === 'create') return { path, to: path, before: undefined, after: change.text };
  const before = await readRaw(contentDir, path);
  return { path, to: path, before, after: applyEdits(before, change.edits) };
}

interface Step {
  readonly path: string;
  readonly to: string;
  readonly isNew: boolean;
}

function refuseUnsafe(contentDir: string, { path, to, isNew }: Step): void {
  const [source, target] = [resolve(contentDir, path), resolve(contentDir, to)];
  if (!isInside(resolve(contentDir), target)) throw new Error(`\`${to}\` leads out of the content folder.`);
  const sameFile = source !== target && source.toLowerCase() === target.toLowerCase();
  if (isNew && !sameFile && existsSync(target)) throw new Error(`\`${to}\` exists already.`);
}

async function replaceFile(target: string, text: string): Promise<void> {
  const work = `${target}.${process.pid}.tmp`;
  await writeFile(work, text, { flag: 'wx' });
  await rename(work, target);
}
