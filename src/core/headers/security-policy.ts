/**
 * The Content Security Policy of a site: nothing but its own files, no inline script but the ones
 * whose text is given, nothing evaluated. WebAssembly is allowed because search is made of it.
 */
import { createHash } from 'node:crypto';

/** Name of the one Trusted Types policy that pages may create: it lets through the worker of search. */
const TRUSTED_TYPES_POLICY = 'default';

/** Policy for `<meta http-equiv>`. `inlineScripts` are the exact texts between script tags. */
export function metaPolicy(inlineScripts: readonly string[]): string {
  const directives: readonly (readonly [string, ...string[]])[] = [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...inlineScripts.map(hashSource), "'wasm-unsafe-eval'"],
    ['style-src', "'self'"],
    ['img-src', "'self'"],
    ['connect-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', TRUSTED_TYPES_POLICY],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/** Policy for the response header, which can do one thing more: forbid frames around a page. */
export function headerPolicy(inlineScripts: readonly string[]): string {
  return `${metaPolicy(inlineScripts)}; frame-ancestors 'none'`;
}

function hashSource(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
