/**
 * The state behind the development server: the site as it is now, its pages, and its search, which is
 * indexed when somebody first searches and again after changes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SitePages } from '../core/pages/site-pages.ts';
import { readKeptFiles } from '../io/kept-files.ts';
import type { LoadOptions, Site } from '../io/load-site.ts';
import { redirectToSlash, serveFile, serveFolder } from '../io/static-server.ts';
import { type FindPageFindings, newPageFindings } from '../io/topic-findings.ts';
import { buildSearch } from '../search/build-search.ts';
import { openPageServer } from './dev-pages.ts';
import { followSite } from './dev-site.ts';
import { explain } from './explain.ts';
import { listFiles } from './list-files.ts';

/** A session with pages that are always up to date. */
export interface DevSession {
  /** Takes changed files in, given by their paths below the content folder. */
  readonly update: (paths: readonly string[]) => Promise<void>;
  /** The answer to a request; `undefined` where there is none. */
  readonly answer: (url: string) => Promise<RequestListener | undefined>;
}

/** What a session shows of itself. */
export interface DevOutput {
  /** Gets a line about each change. */
  readonly say: (line: string) => void;
  /** Called when pages may look different. */
  readonly onChange: () => void;
}

/** Opens a session on a loaded site whose templates are bundled in a folder. */
export async function openDevSession(
  first: Site,
  { options, templates }: DevSources,
  { say, onChange }: DevOutput,
): Promise<DevSession> {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-dev-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const refuse = (cause: unknown) => say(`${explain(cause, false)}\nThe site stays as it was.`);
  const site = followSite(first, options, (failure) => (failure === undefined ? show() : refuse(failure)));
  const pages = await openPageServer(templates, () => site.current().pages);
  const search = searchIn(folder, () => site.current().pages);
  const findings = newPageFindings(() => readKeptFiles(options));
  let files = newFileIndex(site.current());
  const show = () => {
    files = newFileIndex(site.current());
    search.expire();
    pages.expire();
    onChange();
  };
  return {
    update: async (paths) => {
      try {
        const began = performance.now();
        await site.update(paths);
        show();
        say(`Updated in ${Math.round(performance.now() - began)} ms`);
      } catch (cause) {
        refuse(cause);
      }
    },
    answer: async (url) => {
      const now = site.current();
      const { base } = now.settings;
      const path = decodePath(url, base);
      if (path === undefined) return undefined;
      if (path.startsWith('_search/')) return search.serve(base);
      if (path === '_findings') return serveFindings(findings, now);
      const page = (await pages.find(path)) ?? pages.findAsset(path);
      if (page) return page;
      const file = files().get(path.endsWith('/') ? `${path}index.html` : path);
      if (file) return serveFile(file, now.contentDir);
      return lacksSlash(path, now) ? redirectToSlash(url) : await pages.findMissing(path);
    },
  };
}

/** What a session is made of. */
export interface DevSources {
  readonly options: LoadOptions['options'];
  /** Folder of the bundled templates. */
  readonly templates: string;
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

/** Files by path, listed when first asked for: pages come first. */
function newFileIndex(site: Site) {
  let files: ReadonlyMap<string, ReturnType<typeof listFiles>[number]> | undefined;
  return () => {
    files ??= new Map(listFiles(site).map((file) => [file.path, file]));
    return files;
  };
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
