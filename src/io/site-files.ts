/**
 * The files of a site beside its pages, each with where its content comes from. The build writes them;
 * the development server answers with them.
 */
import { join } from 'node:path';
import { renderSource } from '../core/bilingual/source-page.ts';
import { buildFeeds } from '../core/feeds/atom.ts';
import { buildLlmsTexts } from '../core/feeds/llms.ts';
import { buildRobots, buildSitemap } from '../core/feeds/sitemap.ts';
import type { Site } from './load-site.ts';

/** A file of the site: a copy of a content file, or text made when asked for. */
export type SiteFile =
  | { readonly path: string; readonly source: string; readonly text?: never }
  | { readonly path: string; readonly source?: never; readonly text: () => string };

/** Lists the files by path below the site's base, decoded and with `/`. */
export function listSiteFiles(site: Site): readonly SiteFile[] {
  return [
    ...mediaFiles(site),
    ...markdownFiles(site),
    ...sourceFiles(site),
    ...tocFiles(site),
    ...machineFiles(site),
  ];
}

function mediaFiles({ contentDir, catalog }: Site): SiteFile[] {
  return [...catalog.media.values()].map(({ path }) => ({ path, source: join(contentDir, path) }));
}

/** The pseudo-locale's topics are on no disk; what they were made of stands in. */
function markdownFiles({ contentDir, catalog }: Site): SiteFile[] {
  const { pseudoLocale, defaultLocale } = catalog.settings;
  return catalog.library.topics.map(({ locale, slug, path }) => ({
    path: `${locale}/${slug}.md`,
    source: join(contentDir, locale === pseudoLocale ? defaultLocale + path.slice(locale.length) : path),
  }));
}

function sourceFiles({ catalog }: Site): SiteFile[] {
  return catalog.library.topics
    .filter(({ source }) => source !== undefined)
    .map((topic) => ({
      path: `${topic.locale}/${topic.slug}.source.html`,
      text: () => renderSource(catalog, topic),
    }));
}

function tocFiles({ settings, pages }: Site): SiteFile[] {
  return settings.locales.map((locale) => ({
    path: `${locale}/toc.json`,
    text: () => `${JSON.stringify(pages.getToc(locale).entries)}\n`,
  }));
}

function machineFiles({ pages, catalog }: Site): SiteFile[] {
  const texts = [
    buildRobots(pages),
    ...buildSitemap(pages),
    ...buildFeeds(catalog),
    ...buildLlmsTexts(catalog),
  ];
  const files: SiteFile[] = texts.map(({ name, text }) => ({ path: name, text }));
  return [...files, { path: '.nojekyll', text: () => '' }];
}
