/**
 * The state behind the development server: the site as it is now, and its search, which is indexed
 * when somebody first searches and again after changes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SitePages } from '../core/pages/site-pages.ts';
import { readKeptFiles } from '../io/kept-files.ts';
import { type LoadOptions, loadSite, type Site } from '../io/load-site.ts';
import type { SiteFile } from '../io/site-files.ts';
import { redirectToSlash, serveFile, serveFolder } from '../io/static-server.ts';
import { type FindPageFindings, newPageFindings } from '../io/topic-findings.ts';
import { buildSearch } from '../search/build-search.ts';
import type { DevSession } from '../site/dev-integration.ts';
import { livePages } from '../site/virtual/live-pages.ts';
import { explain } from './explain.ts';
import { listFiles } from './list-files.ts';

/** A session with pages that are always up to date. */
export interface OpenDevSession extends DevSession {
  readonly pages: SitePages;
}

/** Opens a session on a loaded site. `say` gets a line about each change. */
export function openDevSession(
  first: Site,
  options: LoadOptions['options'],
  say: (line: string) => void,
): OpenDevSession {
  const { contentDir } = first;
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-dev-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  let site = first;
  let files = filesByPath(site);
  const search = searchIn(folder, () => site.pages);
  const findings = newPageFindings(() => readKeptFiles(options));
  return {
    contentDir,
    pages: livePages(() => site.pages),
    findFile: async (url) => {
      const { base } = site.settings;
      const path = decodePath(url, base);
      if (path === undefined) return undefined;
      if (path.startsWith('_search/')) return search.serve(base);
      if (path === '_findings') return serveFindings(findings, site);
      const file = files.get(path.endsWith('/') ? `${path}index.html` : path);
      if (file) return serveFile(file);
      return lacksSlash(path, site) ? redirectToSlash(url) : undefined;
    },
    reload: async () => {
      try {
        const began = performance.now();
        site = await loadSite({ contentDir, options, known: site.parsed });
        files = filesByPath(site);
        search.expire();
        say(`Updated in ${Math.round(performance.now() - began)} ms`);
        return true;
      } catch (cause) {
        say(`${explain(cause, false)}\nThe site stays as it was.`);
        return false;
      }
    },
  };
}

/** Findings of the page whose path the query names, as JSON; `null` for pages that are no topics. */
function serveFindings(find: FindPageFindings, site: Site): RequestListener {
  return (request, response) => {
    const page = new URL(request.url ?? '/', 'http://localhost').searchParams.get('path') ?? '/';
    const path = decodePath(page, site.settings.base);
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    (path === undefined ? Promise.resolve(undefined) : find(site, path)).then(
      (found) => answer(200, found ?? null),
      (cause) => answer(500, { error: explain(cause, false) }),
    );
  };
}

function filesByPath(site: Site): ReadonlyMap<string, SiteFile> {
  return new Map(listFiles(site).map((file) => [file.path, file]));
}

function decodePath(url: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return path.startsWith(base) ? path.slice(base.length) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an address of a page was written as static hosts tolerate it. */
function lacksSlash(path: string, { settings }: Site): boolean {
  const inLocale = settings.locales.some((locale) => path === locale || path.startsWith(`${locale}/`));
  const last = path.slice(path.lastIndexOf('/') + 1);
  return inLocale && last !== '' && !last.includes('.');
}

/** One indexing at a time; an expired index serves until the next one is finished. */
function searchIn(folder: string, pages: () => SitePages) {
  let indexing: Promise<unknown> | undefined;
  let stale = true;
  return {
    expire: () => {
      stale = true;
    },
    serve: async (base: string): Promise<RequestListener> => {
      if (stale) {
        stale = false;
        indexing = (indexing ?? Promise.resolve()).then(() => buildSearch(pages(), folder));
      }
      await indexing;
      return serveFolder(folder, base);
    },
  };
}
