/**
 * Makes a finished site work from a folder, without a server: relative addresses, classic scripts, and
 * data as scripts. See `docs/offline.md` for what browsers allow there.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataToScript, isDataFile } from '../../core/offline/data-script.ts';
import { listModules, packPage } from '../../core/offline/pack-page.ts';
import type { PackedPage } from '../../core/offline/relative-links.ts';
import type { OnProgress } from '../parse-files.ts';
import { moduleToScript } from './classic-script.ts';

/** What to pack. */
export interface PackOrder {
  /** Folder of the finished site, absolute; its files are changed. */
  readonly siteDir: string;
  readonly base: string;
  /** Source of the script that runs first on every page, absolute. */
  readonly preludeFile: string;
}

const PRELUDE = '_assets/offline.js';
const AT_ONCE = 16;

/** Packs a site in place. Throws when a file cannot be read, turned or written. */
export async function packSite(order: PackOrder, onProgress?: OnProgress): Promise<void> {
  const { siteDir, base } = order;
  const files = await listPaths(siteDir);
  const known = { files: new Set(files), folders: foldersOf(files) };
  const pages = files.filter((path) => path.endsWith('.html'));
  const modules = new Set<string>();
  let done = 0;
  await eachOf(pages, async (path) => {
    const html = await readFile(join(siteDir, path), 'utf8');
    for (const address of listModules(html)) modules.add(decodeURIComponent(address.slice(base.length)));
    const page: PackedPage = {
      path,
      base,
      hasFile: (one) => known.files.has(one),
      hasFolder: (one) => one === '' || known.folders.has(one),
    };
    await writeFile(join(siteDir, path), packPage(html, page, PRELUDE));
    onProgress?.(++done, pages.length);
  });
  await turnScripts(order, files, modules);
  await eachOf(files.filter(isDataFile), (path) => turnData(siteDir, path));
}

async function turnScripts(
  { siteDir, base, preludeFile }: PackOrder,
  files: readonly string[],
  modules: ReadonlySet<string>,
): Promise<void> {
  const indexes = files.filter((path) => /^_search\/[^/]+\/pagefind\.js$/.test(path));
  const turned = new Map<string, string>();
  for (const path of [...modules, ...indexes].sort()) {
    const exported = !modules.has(path);
    turned.set(path, await moduleToScript({ file: join(siteDir, path), exported }));
  }
  const constants = { HEXAPLA_BASE: JSON.stringify(base) };
  turned.set(PRELUDE, await moduleToScript({ file: preludeFile, exported: false, constants }));
  for (const [path, code] of turned) await writeFile(join(siteDir, path), code);
  const used = new Set(turned.keys());
  const rest = files.filter((path) => /^_assets\/[^/]+\.js$|\/pagefind-worker\.js$/.test(path));
  await eachOf(
    rest.filter((path) => !used.has(path)),
    (path) => rm(join(siteDir, path)),
  );
}

async function turnData(siteDir: string, path: string): Promise<void> {
  const file = join(siteDir, path);
  await writeFile(`${file}.js`, dataToScript(path, await readFile(file)));
  await rm(file);
}

/** Paths of all files with `/`, sorted. */
async function listPaths(siteDir: string): Promise<readonly string[]> {
  const entries = await readdir(siteDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(siteDir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function foldersOf(files: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of files) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      folders.add(path.slice(0, end + 1));
    }
  }
  return folders;
}

async function eachOf(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  const queue = paths[Symbol.iterator]();
  const worker = async () => {
    for (const path of queue) await work(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
