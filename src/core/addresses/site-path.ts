/**
 * Paths of a site as files on disk know them: decoded, below the base, without a slash in front.
 * Addresses that people write into front matter and redirection files become such paths, or nothing:
 * no path leads out of the site or into its own files.
 */

import { isPortableName } from '../text/file-names.ts';

/** Folders that hold the site's own files. */
const OWN_FOLDERS: ReadonlySet<string> = new Set(['_address', '_assets', '_search']);
/** Endings of files that a site holds: a folder of such a name could be in the way of one. */
const OWN_ENDING = /\.(?:avif|caddy|conf|css|gif|html?|jpe?g|js|json|md|png|svg|txt|webp|xml)$/i;
/** What the source texts of bilingual editions are written to. */
const SOURCE_FILE = /\.source\.html$/i;
/** Bytes in UTF-8, below what file systems allow. */
const MOST_SEGMENT_BYTES = 200;
const MOST_PATH_BYTES = 1000;

/**
 * Reads the path of an address. It ends in a slash unless it names an HTML file; `.md` and
 * `index.html` at the end are dropped. `undefined` when no page can stand there.
 */
export function readSitePath(address: string, base: string): string | undefined {
  const decoded = decode(address.trim().replace(/[?#].*$/s, ''));
  if (decoded === undefined) return undefined;
  const rooted = decoded.startsWith('/') ? decoded : `/${decoded}`;
  const root = decodeURIComponent(base);
  const below = rooted.startsWith(root) ? rooted.slice(root.length) : rooted.slice(1);
  const segments = below.split('/').filter((segment) => segment !== '');
  if (!segments.every(isUsable) || OWN_FOLDERS.has(segments[0] ?? '')) return undefined;
  const path = segments.join('/').replace(/(?:^|\/)index\.html?$/i, '');
  if (path === '' || byteLength(path) > MOST_PATH_BYTES) return undefined;
  if (SOURCE_FILE.test(path)) return undefined;
  const isFile = /\.html?$/i.test(path);
  const place = isFile ? path : path.replace(/\.md$/i, '');
  const folders = isFile ? place.split('/').slice(0, -1) : place.split('/');
  if (folders.some((folder) => OWN_ENDING.test(folder))) return undefined;
  return isFile ? place : `${place}/`;
}

/** Query and fragment of an address as written, `?` and `#` included. */
export function addressSuffix(address: string): string {
  return /[?#].*$/s.exec(address)?.[0] ?? '';
}

/** A suffix that is safe in every file of redirects: without blanks, quotes and line breaks. */
export function encodeSuffix(suffix: string): string {
  const unsafe = /[^!#$%&'()*+,\-./:;=?@[\]_~\w]/gu;
  return suffix.toWellFormed().replace(unsafe, encodeURIComponent);
}

/** File that a page at a path is written to. */
export function pathToFile(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function isUsable(segment: string): boolean {
  const isShort = byteLength(segment) <= MOST_SEGMENT_BYTES;
  return isShort && !segment.startsWith('.') && isPortableName(segment);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return undefined;
  }
}
