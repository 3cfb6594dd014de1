/**
 * The Astro integration: one call in `astro.config.ts` holds all options. It lends the templates their
 * pages; everything that decides what is on them happened before.
 */
import type { AstroIntegration } from 'astro';
import type { HexaplaOptions } from '../core/settings/options.ts';
import { pagesPlugin } from './virtual/pages-handle.ts';

/** The integration with the options it was called with, for the command line to read. */
export interface HexaplaIntegration extends AstroIntegration {
  readonly options: HexaplaOptions;
}

/**
 * Declares the site of a project. `hexapla build`, `dev` and `check` read the options from here;
 * Astro's own commands use it for the types of the templates only.
 */
export function hexapla(options: HexaplaOptions = {}): HexaplaIntegration {
  return { name: 'hexapla', options, hooks: {} };
}

/** Integration that Astro runs with: leads the templates to the pages that are lent to them. */
export function pagesIntegration(): AstroIntegration {
  return {
    name: 'hexapla:pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [pagesPlugin()] } });
      },
    },
  };
}
