/**
 * The files of a site beside its pages, each with where its content comes from. The build writes them;
 * the development server answers with them.
 */
import { join } from 'node:path';
import { buildRobots, buildSitemap } from '../core/sitemap.ts';
import type { Site } from './load-site.ts';

/** A file of the site: a copy of a content file, or text made when asked for. */
export type SiteFile =
  | { readonly path: string; readonly source: string; readonly text?: never }
  | { readonly path: string; readonly source?: never; readonly text: () => string };

/** Lists the files by path below the site's base, decoded and with `/`. */
export function listSiteFiles(site: Site): readonly SiteFile[] {
  return [...mediaFiles(site), ...markdownFiles(site), ...tocFiles(site), ...machineFiles(site)];
}

function mediaFiles({ contentDir, catalog }: Site): SiteFile[] {
  return [...catalog.media.values()].map(({ path }) => ({ path, source: join(contentDir, path) }));
}

function markdownFiles({ contentDir, catalog }: Site): SiteFile[] {
  return catalog.library.topics.map(({ locale, slug, path }) => ({
    path: `${locale}/${slug}.md`,
    source: join(contentDir, path),
  }));
}

function tocFiles({ settings, pages }: Site): SiteFile[] {
  return settings.locales.map((locale) => ({
    path: `${locale}/toc.json`,
    text: () => `${JSON.stringify(pages.getToc(locale).entries)}\n`,
  }));
}

function machineFiles({ pages }: Site): SiteFile[] {
  const texts = [buildRobots(pages), ...buildSitemap(pages)];
  const files: SiteFile[] = texts.map(({ name, text }) => ({ path: name, text: () => text }));
  return [...files, { path: '.nojekyll', text: () => '' }];
}
