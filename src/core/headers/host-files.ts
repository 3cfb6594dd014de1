/**
 * The headers of a site in the forms that hosts read: `_headers` of Netlify and Cloudflare Pages, and
 * snippets for nginx and Caddy.
 */
import { type Header, IMMUTABLE, IMMUTABLE_FOLDERS } from './site-headers.ts';

const CACHE = 'Cache-Control';
const FRESH = 'no-cache';

/** Text of `_headers`. Where two rules fit, hosts join the values, so no header is in two of them. */
export function headersToHostFile(headers: readonly Header[], base: string): string {
  const lines = headers.map(([name, value]) => `  ${name}: ${value}`);
  const cached = IMMUTABLE_FOLDERS.flatMap((folder) => [`${base}${folder}/*`, `  ${CACHE}: ${IMMUTABLE}`]);
  return [`${base}*`, ...lines, ...cached, ''].join('\n');
}

/** Text of `headers.nginx.conf`. A location with headers of its own inherits none, so it repeats them. */
export function headersToNginx(headers: readonly Header[], base: string): string {
  const lines = (cache: string, indent: string) =>
    [...headers, [CACHE, cache] as const].map(
      ([name, value]) => `${indent}add_header ${name} ${quote(value)} always;`,
    );
  const locations = IMMUTABLE_FOLDERS.flatMap((folder) => [
    `location ~ ^${escapePattern(decodeURIComponent(base))}${folder.replace(/:\w+/g, '[^/]+')}/ {`,
    ...lines(IMMUTABLE, '  '),
    '}',
  ]);
  return ['# In the server block: include headers.nginx.conf;', ...lines(FRESH, ''), ...locations, ''].join(
    '\n',
  );
}

/** Text of `headers.caddy`, a part of a site block. */
export function headersToCaddy(headers: readonly Header[], base: string): string {
  const paths = IMMUTABLE_FOLDERS.map((folder) => `${base}${folder.replace(/:\w+/g, '*')}/*`);
  return [
    '# In the site block: import headers.caddy',
    'header {',
    ...headers.map(([name, value]) => `\t${name} ${quote(value)}`),
    `\t?${CACHE} ${quote(FRESH)}`,
    '}',
    // Without `file`, browsers would keep for a year that a file is missing.
    ...['@immutable {', `\tpath ${paths.join(' ')}`, '\tfile', '}'],
    `header @immutable ${CACHE} ${quote(IMMUTABLE)}`,
    '',
  ].join('\n');
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
