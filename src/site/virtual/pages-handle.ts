/**
 * How pages reach the templates: by reference. Astro bundles the templates and loads them in this
 * process, so the virtual module only has to find the value again; nothing is serialized or read twice.
 * One process holds one site.
 */
import type { Plugin } from 'vite';
import type { SitePages } from '../../core/site-pages.ts';

const VIRTUAL_ID = 'virtual:hexapla';
const RESOLVED_ID = `\0${VIRTUAL_ID}`;
const HANDLE = 'hexapla.pages';

/** Vite plugin that serves `virtual:hexapla`, whose export `pages` is the given value itself. */
export function pagesPlugin(pages: SitePages): Plugin {
  Reflect.set(globalThis, Symbol.for(HANDLE), pages);
  return {
    name: 'hexapla:pages',
    resolveId: (id) => (id === VIRTUAL_ID ? RESOLVED_ID : undefined),
    load: (id) =>
      id === RESOLVED_ID
        ? `export const pages = globalThis[Symbol.for(${JSON.stringify(HANDLE)})];`
        : undefined,
  };
}
