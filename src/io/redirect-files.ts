/**
 * Reads redirection files: `.openpublishing.redirection.json`, also with a name before `.json`, in the
 * content folder and in the folders of the locales.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RedirectFile } from '../core/addresses/redirect.ts';
import type { Locale } from '../core/locale.ts';
import { leadsOutside } from './content-files.ts';

const NAME = /^\.openpublishing\.redirection(?:\.[\w-]+)*\.json$/;

/** Reads the files, sorted by path; folders without one are no fault. */
export async function readRedirectFiles(
  contentDir: string,
  locales: readonly Locale[],
): Promise<readonly RedirectFile[]> {
  const found = await Promise.all(['', ...locales].map((folder) => readFolder(contentDir, folder)));
  return found.flat();
}

async function readFolder(contentDir: string, folder: string): Promise<readonly RedirectFile[]> {
  if (leadsOutside(contentDir, folder)) return [];
  const entries = await readdir(join(contentDir, folder), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && NAME.test(entry.name)).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => ({
      path: folder === '' ? name : `${folder}/${name}`,
      text: await readFile(join(contentDir, folder, name), 'utf8'),
    })),
  );
}
