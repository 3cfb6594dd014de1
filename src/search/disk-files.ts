/**
 * The files of a site's search from disk, for Node. The index's own module is made for browsers and
 * fetches its files; here it gets a `fetch` of its own that reads them.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PagefindModule } from './client/pagefind-module.ts';
import { bundlePath, INDEX_OPTIONS, type SearchFiles } from './client/search-files.ts';

const FETCH_FROM_DISK = `import { readFile as readBytes } from 'node:fs/promises';
const fetch = async (address) => {
  const bytes = await readBytes(new URL(address));
  return { ok: true, json: async () => JSON.parse(bytes.toString('utf8')), arrayBuffer: async () => bytes };
};
`;

/** Files of the built site in a folder. */
export function diskFiles(siteDir: string): SearchFiles {
  return {
    readJson: async (path) => JSON.parse(await readFile(join(siteDir, path), 'utf8')) as unknown,
    openIndex: async (locale) => {
      const folder = join(siteDir, bundlePath(locale));
      const basePath = pathToFileURL(join(folder, '/')).href;
      const source = FETCH_FROM_DISK + (await readFile(join(folder, 'pagefind.js'), 'utf8'));
      const text = Buffer.from(`${source}\n// ${basePath}`).toString('base64');
      const index = (await import(`data:text/javascript;base64,${text}`)) as PagefindModule;
      await index.options({ ...INDEX_OPTIONS, basePath });
      await index.init();
      return index;
    },
  };
}
