/**
 * How pages reach the templates: by reference. Astro bundles the templates and loads them in this
 * process, so the virtual module only has to find the value again; nothing is serialized or read twice.
 * One process holds one site at a time.
 */
import type { Plugin } from 'vite';
import type { SitePages } from '../../core/pages/site-pages.ts';
import { livePages } from './live-pages.ts';

const VIRTUAL_ID = 'virtual:hexapla';
const RESOLVED_ID = `\0${VIRTUAL_ID}`;
const HANDLE = Symbol.for('hexapla.pages');

/** Vite plugin that serves `virtual:hexapla`, whose export `pages` is what was lent last. */
export function pagesPlugin(): Plugin {
  return {
    name: 'hexapla:pages',
    resolveId: (id) => (id === VIRTUAL_ID ? RESOLVED_ID : undefined),
    load: (id) =>
      id === RESOLVED_ID
        ? `export const pages = globalThis[Symbol.for(${JSON.stringify(HANDLE.description)})].pages;`
        : undefined,
  };
}

/** Lends the templates their pages; templates that were loaded before see these from now on. */
export function lendPages(pages: SitePages): void {
  const lent: { site: SitePages; pages?: SitePages } = Reflect.get(globalThis, HANDLE) ?? { site: pages };
  lent.site = pages;
  lent.pages ??= livePages(() => lent.site);
  Reflect.set(globalThis, HANDLE, lent);
}
