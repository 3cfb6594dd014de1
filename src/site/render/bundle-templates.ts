/**
 * Bundles the templates with all they import into a folder from which pages can be rendered, now and by
 later runs. Nothing in it depends on content: the same templates and settings give the same folder.
 */
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Settings } from '../../core/settings/settings.ts';
import { buildConfig } from '../astro-config.ts';

/** What a bundle's folder holds. */
export const BUNDLE = {
  /** Modules of the templates. */
  server: 'server',
  /** Scripts, styles and whatever else browsers load, below the site's base. */
  site: 'site',
  facts: 'bundle.json',
} as const;

/** What rendering has to know of the bundling. */
export interface BundleFacts {
  /** File name in `server` that starts it. */
  readonly entry: string;
  /** Style sheets of each page template, as Astro keeps them. */
  readonly styles: readonly (readonly [page: string, styles: readonly unknown[]])[];
}

/**
 * Astro would write the types of the templates into the folder where this program is installed, which may be
 * closed to whoever runs it. Its types do not tell of `sync`.
 */
const ASTRO_OPTIONS = { devOutput: false, sync: false };

/** Bundles into `folder`, absolute and empty. The working directory is `folder` meanwhile: Astro works there. */
export async function bundleTemplates(
  settings: Pick<Settings, 'site' | 'base'>,
  folder: string,
): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  const { build } = await import('astro');
  const folders = { outDir: join(folder, BUNDLE.site), cacheDir: join(folder, 'cache') };
  const callersDir = process.cwd();
  process.chdir(folder);
  try {
    await build(buildConfig(settings, folders, keepBundle(folder)), ASTRO_OPTIONS);
  } finally {
    process.chdir(callersDir);
  }
}

/** Keeps what Astro would discard once it has rendered, and leaves the rendering to others. */
function keepBundle(folder: string): AstroIntegration {
  let pages: ReadonlyMap<string, { readonly styles: readonly unknown[] }> = new Map();
  const keep = (outDir: string) => {
    cpSync(join(outDir, '.prerender'), join(folder, BUNDLE.server), { recursive: true });
    const entry = readdirSync(join(folder, BUNDLE.server)).find((name) => name.startsWith('prerender-entry'));
    if (entry === undefined) throw new Error('Astro has left no entry to render with.');
    const styles = [...pages].map(([page, data]) => [page, data.styles] as const);
    writeFileSync(join(folder, BUNDLE.facts), JSON.stringify({ entry, styles } satisfies BundleFacts));
  };
  return {
    name: 'hexapla:bundle',
    hooks: {
      'astro:build:setup': ({ pages: all }) => {
        pages = all;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => withoutPages(own, () => keep(join(folder, BUNDLE.site))));
      },
    },
  };
}

function withoutPages(own: AstroPrerenderer, keep: () => void): AstroPrerenderer {
  return {
    name: 'hexapla:bundle',
    setup: async () => keep(),
    getStaticPaths: async () => [],
    render: own.render,
  };
}
