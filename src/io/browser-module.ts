/**
 * Modules made for browsers, run in Node: what they fetch comes from disk. Browsers' own `fetch` reads no
 * files, and a module cannot be given another one from outside.
 */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const FETCH_FROM_DISK = `import { readFile as readBytes } from 'node:fs/promises';
const fetch = async (address) => {
  const bytes = await readBytes(new URL(address));
  return { ok: true, json: async () => JSON.parse(bytes.toString('utf8')), arrayBuffer: async () => bytes };
};
`;

/** Imports a module that has no imports of its own; each file is a module with its own state. Throws when it cannot be read. */
export async function importBrowserModule(file: string): Promise<unknown> {
  const source = FETCH_FROM_DISK + (await readFile(file, 'utf8'));
  const text = Buffer.from(`${source}\n// ${pathToFileURL(file).href}`).toString('base64');
  return import(`data:text/javascript;base64,${text}`);
}
