/**
 * Fills an output tree with a site. Rendering and indexing run side by side: the index works in a process
 * of its own and needs pages, not their HTML.
 */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { buildAssetKeys } from '../core/keys/asset-keys.ts';
import type { Locale } from '../core/locale.ts';
import { freeMemory } from '../io/free-memory.ts';
import type { Site } from '../io/load-site.ts';
import type { OutputTree } from '../io/output-tree.ts';
import type { SiteFile } from '../io/site-files.ts';
import type { ExpectedIndex } from '../search/locale-bundle.ts';
import { BUNDLE } from '../site/render/bundle-templates.ts';
import type { Templates } from '../site/render/prepare-templates.ts';
import { listFiles } from './list-files.ts';
import { belongsTo, startPages } from './make-pages.ts';
import type { Advance, Progress } from './progress.ts';

/** What a site is rendered from, and where it goes. */
export interface RenderOrder {
  readonly site: Site;
  readonly templates: Templates;
  readonly tree: OutputTree;
  readonly locales: readonly Locale[];
  readonly cacheDir: string;
  readonly expected: ExpectedIndex | undefined;
}

/** Writes the site. Copying and status fill the time that the last index takes, and leave it the memory. */
export async function renderSite({ site, ...order }: RenderOrder, progress: Progress): Promise<void> {
  const { templates, tree, locales } = order;
  const assets = buildAssetKeys(site.catalog, templates.version);
  const making = await startPages({ ...order, pages: site.pages, assets });
  try {
    await progress.phase('Pages', making.topics);
    const all = [...listBundled(templates.folder), ...listFiles(site)];
    const files = all.filter(({ path }) => belongsTo(path, locales, site.settings));
    await progress.phase('Copy', (advance) => addFiles(files, tree, advance));
    if (!order.expected) freeMemory();
    await progress.phase('Status', making.others);
    await progress.phase('Search', making.search);
    await tree.settled();
  } finally {
    await making.close();
  }
}

/** Files between two looks at how the writing goes. */
const FILES_A_TURN = 64;

/** What browsers load beside the pages. */
function listBundled(folder: string): readonly SiteFile[] {
  const root = join(folder, BUNDLE.site);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((source) => ({ path: relative(root, source).split(sep).join('/'), source }));
}

async function addFiles(files: readonly SiteFile[], tree: OutputTree, advance: Advance): Promise<void> {
  for (const [index, file] of files.entries()) {
    tree.add(file);
    advance(index + 1, files.length);
    if (index % FILES_A_TURN === 0) await tree.ready();
  }
}
