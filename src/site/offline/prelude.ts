/**
 * Runs first on every page of an offline pack. From `file://`, browsers refuse modules, `fetch` and
 * workers, and a folder's address shows its list of files; only classic scripts are let through. So
 * data come as scripts that call back, pages in frames, and links to folders are led to their `index.html`.
 */

import { answerPageRequest, PageRequest } from './page-request.ts';

/** Path that the site was built for; its value is written in when a site is packed. */
declare const HEXAPLA_BASE: string;

/** What a data file calls when it has loaded: its path, its content, and whether that is base64. */
type Deliver = (path: string, content: string, binary: boolean) => void;

interface OfflineWindow extends Window {
  hexaplaData?: Deliver;
  hexaplaImport?: (address: string) => Promise<unknown>;
  hexaplaModules?: Record<string, unknown>;
}

const own = window as OfflineWindow;
const script = document.currentScript as HTMLScriptElement;
/** Folder of the pack; this script lies in a folder below it. */
const root = new URL('..', script.src).href;
const base = HEXAPLA_BASE;
const delivered = new Map<string, BodyInit>();
const networkFetch = window.fetch.bind(window);

own.hexaplaModules = {};
own.hexaplaData = (path, content, binary) => {
  delivered.set(path, binary ? Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)) : content);
};
own.hexaplaImport = async (address) => {
  const url = inPack(address);
  if (!(url in (own.hexaplaModules ?? {}))) await loadScript(url);
  return own.hexaplaModules?.[url];
};
window.fetch = async (input, init) => {
  const url = inPack(input instanceof Request ? input.url : String(input));
  if (!url.startsWith(root)) return networkFetch(input, init);
  const path = decodeURIComponent(url.slice(root.length).replace(/[?#].*$/s, ''));
  try {
    if (!delivered.has(path))
      await loadScript(`${root}${path.split('/').map(encodeURIComponent).join('/')}.js`);
    return new Response(delivered.get(path));
  } catch (cause) {
    if (location.protocol === 'file:') throw new TypeError(`${path} is not in this pack.`, { cause });
    return networkFetch(input, init);
  }
};

/** Address in the pack of one that starts at the site's root. */
function inPack(address: string): string {
  const url = new URL(address, location.href).href;
  if (url.startsWith(root)) return url;
  const path = address.startsWith('file:') ? new URL(address).pathname : address;
  return path.startsWith(base) && !path.startsWith('//') ? root + path.slice(base.length) : url;
}

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = url;
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error(`${url} cannot be loaded.`)));
    document.head.append(element);
    element.addEventListener('load', () => element.remove());
  });
}

/** Leads a link that a script has made to the file that it means. */
function settle(link: HTMLAnchorElement): void {
  const written = link.getAttribute('href');
  if (written === null || written.startsWith('#')) return;
  const url = new URL(inPack(written), location.href);
  if (!url.href.startsWith(root)) return;
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  if (url.href !== link.href) link.href = url.href;
}

function settleAll(within: ParentNode): void {
  for (const link of within.querySelectorAll<HTMLAnchorElement>('a[href]')) settle(link);
}

new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes) {
    if (target instanceof HTMLAnchorElement) settle(target);
    for (const node of addedNodes) {
      if (node instanceof HTMLAnchorElement) settle(node);
      if (node instanceof Element) settleAll(node);
    }
  }
}).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ['href'] });

const href = Object.getOwnPropertyDescriptor(HTMLLinkElement.prototype, 'href');
Object.defineProperty(HTMLLinkElement.prototype, 'href', {
  ...href,
  set(value: string) {
    href?.set?.call(this, inPack(value));
  },
});
answerPageRequest();
if (location.protocol === 'file:') Reflect.set(window, 'XMLHttpRequest', PageRequest);
