/**
 * Redirects in the forms that hosts read: `_redirects` of Netlify and Cloudflare Pages, and a map
 * for nginx. Each old address answers with and without its last slash.
 */
import { encodePath } from '../pages/routes.ts';
import type { Redirect } from './redirect.ts';

const NGINX_HEAD = [
  '# Old addresses of this site. In the http block (long addresses need the larger buckets):',
  '#   map_hash_bucket_size 2048;',
  '#   include redirects.nginx.conf;',
  '# and in the server block:',
  '#   if ($hexapla_redirect) { return 301 $hexapla_redirect; }',
];

/** Text of `_redirects`. */
export function redirectsToHostFile(redirects: readonly Redirect[], base: string): string {
  const lines = redirects.flatMap(({ from, to }) =>
    spellings(from).map((path) => `${base}${encodePath(path)} ${to} 301\n`),
  );
  return lines.join('');
}

/** Text of `redirects.nginx.conf`: a map from the decoded path to the target. */
export function redirectsToNginxMap(redirects: readonly Redirect[], base: string): string {
  const root = decodeURIComponent(base);
  // In a value, `$` would start a variable; as a percent code it does not.
  const lines = redirects.flatMap(({ from, to }) =>
    spellings(from).map((path) => `  ${quote(root + path)} ${quote(to.replaceAll('$', '%24'))};`),
  );
  const map = ['map $uri $hexapla_redirect {', '  default "";', ...lines, '}', ''];
  return [...NGINX_HEAD, ...map].join('\n');
}

function spellings(path: string): readonly string[] {
  return path.endsWith('/') ? [path, path.slice(0, -1)] : [path];
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
