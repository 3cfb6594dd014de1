/** Writes search bundles into an output tree. */
import type { Locale } from '../core/locale.ts';
import type { OutputTree } from '../io/output-tree.ts';
import { naming, SEARCH_FOLDER, SHARED_FILES } from '../search/build-search.ts';
import type { BundleBuild } from '../search/locale-bundle.ts';
import type { SearchBuild } from '../search/start-search.ts';

/** A bundle that has all its pages. */
export interface OpenBundle {
  readonly bundle: BundleBuild;
  readonly locale: Locale;
  /** Of its edition. */
  readonly key: string;
}

/** Writes what a bundle has become. A failure is thrown where the promise is awaited, not before. */
export function writeBundle(open: OpenBundle, tree: OutputTree): Promise<void> {
  const written = finishBundle(open, tree);
  written.catch(() => {});
  return written;
}

async function finishBundle({ bundle, locale, key }: OpenBundle, tree: OutputTree): Promise<void> {
  const files = await naming(locale, () => bundle.finish());
  for (const file of files) tree.put(`${SEARCH_FOLDER}/${locale}/${file.path}`, key, file);
}

/** Writes what all bundles share, unless it stands there. */
export async function writeShared(search: SearchBuild, tree: OutputTree, key: string): Promise<void> {
  if (SHARED_FILES.every((path) => tree.keep(`${SEARCH_FOLDER}/${path}`, key))) return;
  for (const file of await search.sharedFiles()) tree.put(`${SEARCH_FOLDER}/${file.path}`, key, file);
}
