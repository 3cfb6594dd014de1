/** How patches name the files of a content folder. */
import { relative, sep } from 'node:path';

/**
 * The content folder as seen from where somebody is, so that `git apply` finds its files there; empty
 * for one that is elsewhere, whose patches are applied in it.
 */
export function patchFolder(contentDir: string): string {
  const folder = relative(process.cwd(), contentDir).split(sep).join('/');
  return folder.startsWith('..') || folder.includes(':') ? '' : folder;
}
