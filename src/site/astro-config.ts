/**
 * Astro's configuration for a site, whole and inline: no file of the current folder has a say, so the
 * same content gives the same site wherever it is built.
 */
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import type { SitePages } from '../core/site-pages.ts';
import { type DevSession, devIntegration } from './dev-integration.ts';
import { pagesIntegration } from './integration.ts';

/** Where Astro works. */
export interface AstroFolders {
  /** Absolute; Astro empties it. */
  readonly outDir: string;
  /** Absolute; what Astro keeps between runs. */
  readonly cacheDir: string;
}

/** Rendering is bound by the processor; a few at once hide the waiting for the disk. */
const RENDERED_AT_ONCE = 4;

/** What several scripts need goes into one file: each more is a request on every page. */
const SHARED_SCRIPT = { name: 'shared', test: /vite\/preload-helper|scripts\/(?:storage|locale-choice)/ };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Configuration to build the given pages. The templates are bundled with all they import, so that they
 * can run from any folder; Astro runs them from `outDir` if that is below the working directory.
 * Failures are thrown, so Astro need not log them.
 */
export function buildConfig(pages: SitePages, folders: AstroFolders): AstroInlineConfig {
  return {
    ...astroConfig(pages, folders),
    vite: {
      build: { assetsInlineLimit: 0 },
      environments: {
        prerender: { resolve: { noExternal: true } },
        client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [SHARED_SCRIPT] } } } } },
      },
    },
    logLevel: 'silent',
  };
}

/** Configuration to serve pages while they are written. The session leads to trailing slashes itself. */
export function serveConfig(pages: SitePages, folders: AstroFolders, session: DevSession): AstroInlineConfig {
  return {
    ...astroConfig(pages, folders),
    integrations: [pagesIntegration(pages), devIntegration(session)],
    trailingSlash: 'ignore',
    logLevel: 'warn',
  };
}

function astroConfig(pages: SitePages, { outDir, cacheDir }: AstroFolders): AstroInlineConfig {
  const { site, base } = pages.settings;
  return {
    configFile: false,
    root: ROOT,
    srcDir: fileURLToPath(new URL('.', import.meta.url)),
    outDir,
    cacheDir,
    ...(site !== undefined && { site }),
    base,
    output: 'static',
    trailingSlash: 'always',
    build: {
      format: 'preserve',
      assets: '_assets',
      inlineStylesheets: 'never',
      concurrency: RENDERED_AT_ONCE,
    },
    image: { service: { entrypoint: 'astro/assets/services/noop' } },
    devToolbar: { enabled: false },
    prefetch: false,
    prerenderConflictBehavior: 'error',
    integrations: [pagesIntegration(pages)],
  };
}
