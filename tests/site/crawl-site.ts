/**
 * Follows every internal link of a built site as files on disk: pages, fragments, images, scripts and
 * styles. It knows nothing of how the site was made.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A link that leads nowhere. */
export interface BrokenLink {
  /** Path of the page below the site's folder. */
  readonly page: string;
  readonly target: string;
  readonly why: 'no such file' | 'no such fragment';
}

/** What a crawl met. */
export interface Crawl {
  readonly pages: number;
  readonly links: number;
  readonly broken: readonly BrokenLink[];
}

/** Crawls all pages of a folder. `site` is the origin whose absolute addresses count as internal. */
export function crawlSite(folder: string, site?: string): Crawl {
  const files = new Set(listFiles(folder));
  const pages = [...files].filter((file) => file.endsWith('.html')).sort();
  const links = pages.flatMap((page) => linksOf(folder, page, site));
  const wanted = new Set(links.filter((link) => link.fragment !== '').map((link) => link.file));
  const ids = new Map([...wanted].map((file) => [file, idsOf(folder, file, files)]));
  const broken = links.flatMap((link): BrokenLink[] => {
    const { page, target, file, fragment } = link;
    if (!files.has(file)) return [{ page, target, why: 'no such file' }];
    if (fragment === '' || ids.get(file)?.has(fragment)) return [];
    return [{ page, target, why: 'no such fragment' }];
  });
  return { pages: pages.length, links: links.length, broken };
}

interface Link {
  readonly page: string;
  readonly target: string;
  readonly file: string;
  readonly fragment: string;
}

const LINK = /<(?:a|link|img|script|source|iframe|form)\b[^>]*?\s(?:href|src|action)="([^"]*)"/g;
const ID = /<[a-z][^>]*?\sid="([^"]*)"/g;

function linksOf(folder: string, page: string, site: string | undefined): readonly Link[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const targets = new Set([...html.matchAll(LINK)].map((match) => unescapeHtml(match[1] ?? '')));
  return [...targets].flatMap((target) => {
    const url = new URL(target, `${site ?? 'http://site.invalid'}/${encodeURI(page)}`);
    if (url.origin !== (site ?? 'http://site.invalid') || !/^https?:$/.test(url.protocol)) return [];
    const path = decodeURIComponent(url.pathname).slice(1);
    const file = path === '' || path.endsWith('/') ? posix.join(path, 'index.html') : path;
    return [{ page, target, file, fragment: decodeURIComponent(url.hash.slice(1)) }];
  });
}

function idsOf(folder: string, file: string, files: ReadonlySet<string>): ReadonlySet<string> {
  if (!files.has(file) || !existsSync(join(folder, file))) return new Set();
  const html = readFileSync(join(folder, file), 'utf8');
  return new Set([...html.matchAll(ID)].map((match) => unescapeHtml(match[1] ?? '')));
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(folder, posix.join(entry.parentPath, entry.name)));
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replaceAll('&amp;', '&');
}
