/**
 * Finds the folders of a content folder, of which settings choose the locales.
 */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFolder } from '../core/settings/locale-folders.ts';
import { isInside, isTopicPath } from './content-files.ts';

/** Lists the folders by name. Throws when `contentDir` is no folder that can be read. */
export async function readContentFolders(contentDir: string): Promise<readonly ContentFolder[]> {
  const root = await realpath(contentDir);
  const names = (await readdir(root)).filter((name) => !name.startsWith('.')).sort();
  const folders = await Promise.all(names.map((name) => readFolder(root, name)));
  return folders.filter((folder) => folder !== undefined);
}

async function readFolder(root: string, name: string): Promise<ContentFolder | undefined> {
  const path = join(root, name);
  const stats = await stat(path).catch(() => undefined);
  if (!stats?.isDirectory()) return undefined;
  const outside = !isInside(root, await realpath(path));
  return { name, hasTopics: outside || (await hasTopics(path)) };
}

async function hasTopics(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  if (entries.some((entry) => isTopicPath(entry.name))) return true;
  for (const entry of entries)
    if (entry.isDirectory() && (await hasTopics(join(folder, entry.name)))) return true;
  return false;
}
