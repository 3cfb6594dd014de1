/**
 * Paths of a site as files on disk know them: decoded, below the base, without a slash in front.
 * Addresses that people write into front matter and redirection files become such paths, or nothing:
 * no path leads out of the site or into its own files.
 */

/** Folders that hold the site's own files. */
const OWN_FOLDERS: ReadonlySet<string> = new Set(['_address', '_assets', '_search']);
const FORBIDDEN = /[\p{Cc}\\:*?"<>|]/u;

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
  if (path === '') return undefined;
  return /\.html?$/i.test(path) ? path : `${path.replace(/\.md$/i, '')}/`;
}

/** Query and fragment of an address as written, `?` and `#` included. */
export function addressSuffix(address: string): string {
  return /[?#].*$/s.exec(address)?.[0] ?? '';
}

/** File that a page at a path is written to. */
export function pathToFile(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function isUsable(segment: string): boolean {
  return !segment.startsWith('.') && !segment.endsWith('.') && !FORBIDDEN.test(segment);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return undefined;
  }
}
