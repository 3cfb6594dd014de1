/**
 * Serves a folder as a static host would: directory index, redirect to the trailing slash, right
 * types, the nearest `404.html`, and nothing outside the folder.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join, relative, resolve } from 'node:path';
import sirv from 'sirv';
import { type Header, IMMUTABLE, isImmutable } from '../core/headers/site-headers.ts';
import { isInside, leadsOutside } from './content-files.ts';
import type { SiteFile } from './site-files.ts';

const TEXT = /\.(?:html|css|js|mjs|json|xml|svg|txt|webmanifest)$/;

/**
 * Creates a handler for the folder `dir`, which may be replaced while it is served. Every answer carries
 * the given headers.
 */
export function serveFolder(dir: string, base: string, headers: readonly Header[] = []): RequestListener {
  const root = resolve(dir);
  const serve = sirv(root, { dev: true, etag: true, dotfiles: false, extensions: ['html'], setHeaders });
  return (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const path = pathBelow(request.url ?? '/', base);
    if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response);
    else if (path === 'base') redirect(response, base);
    else if (path === undefined || isHidden(path) || leadsOut(root, path))
      notFound(response, root, path ?? '');
    else if (isFolder(root, path) && !path.endsWith('/')) redirect(response, slashed(request.url ?? '/'));
    else if (path.endsWith('/') && !isFolder(root, path)) notFound(response, root, path);
    else passOn(request, response, path);
  };

  function passOn(request: IncomingMessage, response: ServerResponse, path: string): void {
    request.url = encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23');
    serve(request, response, () => notFound(response, root, path));
  }
}

/** Sends the reader to the same address with a slash at its end. */
export function redirectToSlash(url: string): RequestListener {
  return (_, response) => redirect(response, slashed(url));
}

/** Answers with one file of the site, which need not exist on disk, and is not followed out of `contentDir`. */
export function serveFile(file: SiteFile, contentDir: string): RequestListener {
  return (_, response) => {
    if (file.source !== undefined && leavesContent(contentDir, file.source)) {
      response.writeHead(404, { 'Content-Length': 0 }).end();
      return;
    }
    setHeaders(response, file.path);
    response.setHeader('Cache-Control', 'no-cache');
    if (file.source === undefined) response.end(file.text());
    else
      createReadStream(file.source)
        .on('error', () => response.destroy())
        .pipe(response);
  };
}

/** A link may have taken the place of a file since it was read. */
function leavesContent(contentDir: string, source: string): boolean {
  return isInside(contentDir, source) && leadsOutside(contentDir, relative(contentDir, source));
}

/** Decoded path below the base, with a slash in front; `base` where only its slash is missing. */
function pathBelow(url: string, base: string): string | 'base' | undefined {
  const path = decode(url.replace(/[?#].*$/s, ''));
  if (path === undefined) return undefined;
  if (`${path}/` === base) return 'base';
  return path.startsWith(base) ? `/${path.slice(base.length)}` : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function isHidden(path: string): boolean {
  return path.includes('\0') || path.includes('\\') || path.split('/').some((part) => part.startsWith('.'));
}

/** Whether symbolic links lead what may be served at a path out of the folder. */
function leadsOut(root: string, path: string): boolean {
  return [path, `${path}.html`, `${path}/index.html`].some((name) => leadsOutside(root, name));
}

function isFolder(root: string, path: string): boolean {
  const target = join(root, path);
  return isInside(root, resolve(target)) && existsSync(target) && statSync(target).isDirectory();
}

function slashed(url: string): string {
  const [path = '', query] = url.split('?', 2);
  return `${path.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`;
}

function setHeaders(response: ServerResponse, path: string): void {
  if (isImmutable(path.replace(/^\//, ''))) response.setHeader('Cache-Control', IMMUTABLE);
  if (/\.md$/i.test(path)) response.setHeader('Content-Type', 'text/markdown; charset=utf-8');
  else if (/\.(?:pagefind|pf_\w+)$/.test(path))
    response.setHeader('Content-Type', 'application/octet-stream');
  else if (TEXT.test(path)) response.setHeader('Content-Type', `${typeOf(path)}; charset=utf-8`);
}

function typeOf(path: string): string {
  const types: Readonly<Record<string, string>> = {
    html: 'text/html',
    css: 'text/css',
    js: 'text/javascript',
    mjs: 'text/javascript',
    json: 'application/json',
    xml: 'application/xml',
    svg: 'image/svg+xml',
    webmanifest: 'application/manifest+json',
  };
  return types[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain';
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location, 'Content-Length': 0 }).end();
}

function refuse(response: ServerResponse): void {
  response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
}

function notFound(response: ServerResponse, root: string, path: string): void {
  const [locale = ''] = path.split('/').filter((segment) => segment !== '');
  const name = [join(locale, '404.html'), '404.html'].find(
    (one) => !leadsOutside(root, one) && existsSync(join(root, one)),
  );
  const page = name && join(root, name);
  const type = page ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
  response.writeHead(404, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
  if (page) createReadStream(page).pipe(response);
  else response.end('Not found\n');
}
