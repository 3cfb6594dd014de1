/**
 * Astro's configuration for a site, whole and inline: no file of the current folder has a say, so the
 * same content gives the same site wherever it is built.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import type { Settings } from '../core/settings/settings.ts';
import { pagesIntegration } from './integration.ts';

/** Where Astro works. */
export interface AstroFolders {
  /** Absolute; Astro empties it. */
  readonly outDir: string;
  /** Absolute; what Astro keeps between runs. */
  readonly cacheDir: string;
}

/** What several scripts need goes into one file: each more is a request on every page. */
const SHARED_SCRIPT = {
  name: 'shared',
  test: /vite\/preload-helper|scripts\/(?:storage|locale-choice)|search\/state/,
};

/** Scripts loaded on demand are small: the helper that preloads their parts weighs more, and fails on `file://`. */
const NO_PRELOAD = {
  name: 'hexapla:no-preload',
  configEnvironment: (name: string) =>
    name === 'client' ? { build: { modulePreload: false as const } } : null,
};

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Configuration to bundle the templates with all they import, so that they can run from any folder.
 * Failures are thrown, so Astro need not log them.
 */
export function buildConfig(
  settings: Pick<Settings, 'site' | 'base'>,
  folders: AstroFolders,
  integration: AstroIntegration,
): AstroInlineConfig {
  return {
    ...astroConfig(settings, folders),
    integrations: [pagesIntegration(), integration],
    vite: {
      // Its own would lie in the folder where this program is installed, which may be closed to whoever runs it.
      cacheDir: join(folders.cacheDir, 'vite'),
      plugins: [NO_PRELOAD],
      build: { assetsInlineLimit: 0 },
      environments: {
        prerender: { resolve: { noExternal: true } },
        client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [SHARED_SCRIPT] } } } } },
      },
    },
    logLevel: 'silent',
  };
}

function astroConfig(
  { site, base }: Pick<Settings, 'site' | 'base'>,
  { outDir, cacheDir }: AstroFolders,
): AstroInlineConfig {
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
    },
    image: { service: { entrypoint: 'astro/assets/services/noop' } },
    devToolbar: { enabled: false },
    prefetch: false,
  };
}
