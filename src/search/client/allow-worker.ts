/**
 * Trusted Types keep scripts of the site from making code of text. Pagefind names its worker by text,
 * so that one address is let through; nothing else is.
 */

/** The part of the browser's interface that is used here. */
interface TrustedTypes {
  readonly defaultPolicy: object | null;
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string | null }): unknown;
}

const WORKER = /\/_search\/[^/]+\/pagefind-worker\.js$/;

/** Lets the worker of search start, once for each page; without Trusted Types there is nothing to do. */
export function allowWorker(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', { createScriptURL: (url) => (isWorker(url) ? url : null) });
}

function isWorker(address: string): boolean {
  const url = URL.parse(address, location.href);
  return url !== null && url.origin === location.origin && WORKER.test(url.pathname);
}
