/** The files of a site's search over the network. */
import { allowWorker } from './allow-worker.ts';
import { openIndexWorker } from './index-worker.ts';
import type { PagefindIndex, PagefindModule } from './pagefind-module.ts';
import { bundlePath, INDEX_OPTIONS, type SearchFiles } from './search-files.ts';

/** Files below the site's base path, which ends in a slash. */
export function webFiles(base: string): SearchFiles {
  return {
    readJson: async (path) => {
      const response = await fetch(base + path);
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.json();
    },
    openIndex: async (locale) => {
      const folder = base + bundlePath(locale);
      try {
        allowWorker();
        return await openIndexWorker(folder, locale);
      } catch {
        return openIndexModule(folder);
      }
    },
  };
}

/** Where there are no workers, as in a folder without a server. */
async function openIndexModule(folder: string): Promise<PagefindIndex> {
  const index = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  await index.options({ ...INDEX_OPTIONS, noWorker: true });
  await index.init();
  return index;
}
