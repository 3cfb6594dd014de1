/** The files of a site's search from disk, for Node. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importBrowserModule } from '../io/browser-module.ts';
import { readJson } from '../io/read-json.ts';
import type { PagefindModule } from './client/pagefind-module.ts';
import { bundlePath, INDEX_OPTIONS, type SearchFiles } from './client/search-files.ts';

/** Files of the built site in a folder. */
export function diskFiles(siteDir: string): SearchFiles {
  return {
    readJson: (path) => readJson(join(siteDir, path)),
    openIndex: async (locale) => {
      const folder = join(siteDir, bundlePath(locale));
      const index = (await importBrowserModule(join(folder, 'pagefind.js'))) as PagefindModule;
      await index.options({ ...INDEX_OPTIONS, basePath: pathToFileURL(join(folder, '/')).href });
      await index.init();
      return index;
    },
  };
}
