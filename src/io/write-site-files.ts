/**
 * Writes what a site has beside its pages: media, the Markdown of each topic, the TOC as JSON,
 * sitemap and `robots.txt`.
 */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isInside } from './content-files.ts';
import type { OnProgress } from './parse-files.ts';
import type { SiteFile } from './site-files.ts';

/** Copies under way at once; the disk is busy with that, and few handles are open. */
const AT_ONCE = 16;

/** Writes the files beside the pages into the site at `outDir`. */
export async function writeSiteFiles(
  queue: readonly SiteFile[],
  outDir: string,
  onProgress?: OnProgress,
): Promise<void> {
  const total = queue.length;
  let done = 0;
  const entries = queue[Symbol.iterator]();
  const work = async () => {
    for (const file of entries) {
      await writeSiteFile(file, outDir);
      onProgress?.(++done, total);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function writeSiteFile(file: SiteFile, outDir: string): Promise<void> {
  const target = resolve(outDir, file.path);
  if (!isInside(outDir, target)) throw new Error(`\`${file.path}\` leads out of the site.`);
  await mkdir(dirname(target), { recursive: true });
  if (file.source !== undefined) await copyFile(file.source, target);
  else await writeFile(target, file.text());
}
