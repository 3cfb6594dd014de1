/**
 * Addresses that work from a folder: without a server, an address cannot start at the site's root and
 * must name the file. Everything else about a page stays as it is.
 */
import { encodePath } from '../pages/routes.ts';

/** A page of a finished site and what is known of the site. */
export interface PackedPage {
  /** Path of the page's file below the site's root, decoded, with `/`. */
  readonly path: string;
  /** Base path of the site, with a slash at both ends. */
  readonly base: string;
  /** Whether the site has a file. */
  readonly hasFile: (path: string) => boolean;
  /** Whether the site has a folder, given with a slash at the end. */
  readonly hasFolder: (path: string) => boolean;
}

const TAG = /<[a-z][a-z0-9-]*(?:\s+[^\s"'=<>/]+(?:="[^"]*")?)+\s*\/?>/gi;
const ATTRIBUTE = /(\s)(href|src|action|value|content|poster|data-(?!address)[a-z-]+)="([^"]*)"/gi;
const REFRESH = /^(\s*\d+;\s*url=)(.*)$/is;

/** Rewrites the addresses in a page's HTML that lead to files of the site. */
export function relativeLinks(html: string, page: PackedPage): string {
  return html.replace(TAG, (tag) =>
    tag.includes(`="${page.base}`) || /http-equiv="refresh"/i.test(tag) ? rewriteTag(tag, page) : tag,
  );
}

/** The way from one file to another, percent-encoded; a fragment or query is no part of it. */
export function relativePath(from: string, to: string): string {
  const [start, end] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared += 1;
  const way = '../'.repeat(start.length - shared) + encodePath(end.slice(shared).join('/'));
  return way === '' ? './' : way;
}

function rewriteTag(tag: string, page: PackedPage): string {
  return tag.replace(ATTRIBUTE, (whole, space: string, name: string, value: string) => {
    const isFolderBase = name.startsWith('data-') && name !== 'data-page';
    const refresh = REFRESH.exec(value);
    const address = refresh ? (refresh[2] ?? '') : value;
    const relative = rewriteAddress(address, page, isFolderBase);
    return relative === undefined ? whole : `${space}${name}="${refresh?.[1] ?? ''}${relative}"`;
  });
}

/** Scripts join what stands in `data-*` with a path, so folders stay folders there. */
function rewriteAddress(address: string, page: PackedPage, isFolderBase: boolean): string | undefined {
  if (!address.startsWith(page.base) || address.startsWith('//')) return undefined;
  const end = /[?#]/.exec(address)?.index ?? address.length;
  const target = decode(address.slice(page.base.length, end));
  if (target === undefined) return undefined;
  const suffix = address.slice(end);
  if (target !== '' && page.hasFile(target)) return relativePath(page.path, target) + suffix;
  const folder = target === '' || target.endsWith('/') ? target : `${target}/`;
  if (!page.hasFolder(folder)) return undefined;
  const file = isFolderBase || !page.hasFile(`${folder}index.html`) ? folder : `${folder}index.html`;
  return relativePath(page.path, file) + suffix;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
  } catch {
    return undefined;
  }
}
