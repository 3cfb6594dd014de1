/**
 * Pages of the development server, rendered when asked for from the same bundled templates as a build's,
 * with a script in each that follows changes and shows findings.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SitePages } from '../core/pages/site-pages.ts';
import { isInside } from '../io/content-files.ts';
import { serveFolder } from '../io/static-server.ts';
import { BUNDLE } from '../site/render/bundle-templates.ts';
import { openRenderer, type PagePath, type Renderer } from '../site/render/open-renderer.ts';
import { livePages } from '../site/virtual/live-pages.ts';

/** Answers for pages, and for what the templates need beside them. Paths are decoded and below the base. */
export interface PageServer {
  /** The page at a path; `undefined` where there is none. */
  find(path: string): Promise<RequestListener | undefined>;
  /** A script, style or other file of the templates. */
  findAsset(path: string): RequestListener | undefined;
  /** The page that says that there is none. */
  findMissing(path: string): Promise<RequestListener | undefined>;
  /** Says that there may be other addresses than before. */
  expire(): void;
}

/** Opens templates bundled in a folder. `pages` is asked anew for each request. */
export async function openPageServer(folder: string, pages: () => SitePages): Promise<PageServer> {
  const { base } = pages().settings;
  const live = livePages(pages);
  const addressesOf = () =>
    live.topicAddresses().map(({ locale, slug, fallback }) => [locale, slug, fallback]);
  let addresses: string | undefined = JSON.stringify(addressesOf());
  let known = addresses;
  let renderer: Renderer = await openRenderer(folder, live);
  const current = async () => {
    addresses ??= JSON.stringify(addressesOf());
    if (addresses !== known) renderer = await openRenderer(folder, live);
    known = addresses;
    return renderer;
  };
  const draw = async (page: PagePath) => new TextDecoder().decode(await (await current()).render(page));
  const render = newPageCache(pages, async (page) => withPanel(await draw(page), base));
  const siteDir = join(folder, BUNDLE.site);
  const assets = serveFolder(siteDir, base);
  const panel = servePanel();
  const plain = async (file: string) => (await current()).plain.find((one) => one.file === file);
  return {
    expire: () => {
      addresses = undefined;
    },
    find: async (path) => {
      const topic = findTopic(pages(), path);
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const page = topic ? (await current()).topic(topic) : await plain(file);
      return page && respond(await render(page), 200);
    },
    findAsset: (path) => {
      if (path === PANEL_PATH) return panel;
      const file = join(siteDir, path);
      const exists = isInside(siteDir, file) && statSync(file, { throwIfNoEntry: false })?.isFile();
      return exists ? assets : undefined;
    },
    findMissing: async (path) => {
      const page = (await plain(`${path.split('/')[0]}/404.html`)) ?? (await plain('404.html'));
      return page && respond(await render(page), 404);
    },
  };
}

function findTopic(pages: SitePages, path: string) {
  const [, locale, slug] = /^([^/]+)\/(.+)\/$/.exec(path) ?? [];
  const known = pages.settings.locales.find((one) => one === locale);
  const page = known && slug !== undefined ? pages.findTopic(known, slug) : undefined;
  return (
    page && {
      locale: page.locale,
      slug: page.slug,
      assetId: page.assetId,
      fallback: page.fallback !== undefined,
    }
  );
}

/** Renders each page once for as long as the site is the same: a changed page is asked for twice. */
function newPageCache(pages: () => SitePages, render: (page: PagePath) => Promise<string>) {
  const kept = new Map<string, Promise<string>>();
  let site: SitePages | undefined;
  return (page: PagePath): Promise<string> => {
    if (site !== pages()) kept.clear();
    site = pages();
    const html = kept.get(page.file) ?? render(page);
    kept.set(page.file, html);
    return html;
  };
}

function respond(html: string, status: number): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(html);
  };
}

/** The page with a script that is told a digest of it, and so can tell whether it has changed. */
function withPanel(html: string, base: string): string {
  const digest = createHash('sha1').update(html).digest('hex');
  const end = html.lastIndexOf('</body>');
  const at = end === -1 ? html.length : end;
  const tag = `<script type="module" src="${base}${PANEL_PATH}" data-base="${base}" data-digest="${digest}"></script>`;
  return html.slice(0, at) + tag + html.slice(at);
}

/** Where pages find the script; they allow none that stands in them. */
const PANEL_PATH = '_dev.js';
const PANEL = fileURLToPath(new URL(`../site/status/dev-panel${extname(import.meta.url)}`, import.meta.url));

function servePanel(): RequestListener {
  const source = readFileSync(PANEL, 'utf8');
  const script = PANEL.endsWith('.ts') ? stripTypeScriptTypes(source) : source;
  return (_, response) => {
    const type = 'text/javascript; charset=utf-8';
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'max-age=600' }).end(script);
  };
}
