/** A page of the offline pack: relative addresses, and classic scripts in place of modules. */
import { type PackedPage, relativeLinks, relativePath } from './relative-links.ts';

const MODULE = /<script type="module" src="([^"]+)"><\/script>/g;
/** The prelude loads scripts by address, which these two forbid, and pages in frames. */
const TRUSTED_TYPES = /\s*(?:require-trusted-types-for|trusted-types)[^;"]*;?/g;
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/i;
const PRELOAD = /<link rel="modulepreload"[^>]*>/g;

/** Addresses of the modules that a page loads, as written. */
export function listModules(html: string): readonly string[] {
  return [...html.matchAll(MODULE)].map(([, address]) => address ?? '');
}

/**
 * Rewrites a page. `prelude` is the path of the script that runs before all others; modules are
 * expected to have been replaced by classic scripts under their own names.
 */
export function packPage(html: string, page: PackedPage, prelude: string): string {
  const first = `<script src="${relativePath(page.path, prelude)}"></script>`;
  const siteAddress = page.base + page.path.replace(/(^|\/)index\.html$/, '$1');
  return relativeLinks(html, page)
    .replace(POLICY, (policy) =>
      policy.replace(TRUSTED_TYPES, '').replace('; img-src', "; frame-src 'self'; img-src"),
    )
    .replace(PRELOAD, '')
    .replace(MODULE, '<script defer src="$1"></script>')
    .replace('<html ', `<html data-path="${siteAddress.replace(/["&<>]/g, encodeURIComponent)}" `)
    .replace('</head>', `${first}</head>`);
}
