/**
 * Renders pages from bundled templates, one at a time and in memory. Astro does the rendering; what it
 * would know of its own build is handed to it from the bundle's facts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { SitePages, TopicAddress } from '../../core/pages/site-pages.ts';
import { once } from '../../core/remember.ts';
import { lendPages } from '../virtual/pages-handle.ts';
import { BUNDLE, type BundleFacts } from './bundle-templates.ts';
import { type AlikeModule, type AlikePages, renderAlike } from './render-alike.ts';

/** A page to render. */
export interface PagePath {
  /** File below the site's base, with `/`. */
  readonly file: string;
  readonly pathname: string;
  readonly route: RouteData;
  /** Of a topic's template. */
  readonly props?: { readonly address: TopicAddress };
}

/** Renders the pages that it was opened for. */
export interface Renderer {
  /** All pages but topics, in a fixed order. */
  readonly plain: readonly PagePath[];
  readonly topic: (address: TopicAddress) => PagePath;
  /** HTML of a page in UTF-8; whoever asked may keep or give away the bytes. Throws when a template fails. */
  readonly render: (path: PagePath) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Of what Astro's bundle exports, what is used here. */
interface BundledApp {
  readonly manifest: {
    readonly routes: readonly { readonly routeData: RouteData }[];
    /** What imports the module of a component. */
    readonly pageMap: Map<string, () => Promise<BundledPage>>;
  };
  setInternals(internals: object): void;
  setOptions(options: object): void;
  getComponentByRoute(route: RouteData): Promise<PageModule>;
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
}

interface BundledPage {
  page(): unknown;
}

interface PageModule {
  readonly getStaticPaths?: () => readonly { readonly params: Params }[];
}

type Params = Readonly<Record<string, string | undefined>>;

const TOPIC_ROUTE = '/[locale]/[...slug]';
const encoder = new TextEncoder();
const STATUS_PAGE = /^\/(?:404|500)$/;

let opened = 0;

/** Opens the bundle in `folder` for a site. One process renders one site at a time. */
export async function openRenderer(folder: string, pages: SitePages): Promise<Renderer> {
  lendPages(pages);
  const facts: BundleFacts = JSON.parse(readFileSync(join(folder, BUNDLE.facts), 'utf8'));
  const app = await loadApp(join(folder, BUNDLE.server, facts.entry), facts);
  const routes = app.manifest.routes.map(({ routeData }) => routeData).filter(({ type }) => type === 'page');
  const topicRoute = routes.find(({ route }) => route === TOPIC_ROUTE);
  if (!topicRoute) throw new Error('The templates have no page for topics.');
  const plain = await Promise.all(
    routes.filter((route) => route !== topicRoute).map((route) => plainPaths(app, route)),
  );
  const topics = await watchTopics(app, topicRoute);
  const origin = pages.settings.site ?? 'http://localhost';
  return {
    plain: plain.flat(),
    topic: (address) => {
      const { locale, slug } = address;
      return { ...pagePath(topicRoute, { locale, slug }), props: { address } };
    },
    render: async ({ pathname, file, route, props }) => {
      const html = props && (await topics.render(props));
      if (html !== undefined) return encoder.encode(html);
      const address = `${origin}${pages.settings.base}${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
      const response = await app.render(new Request(new URL(encodeURI(address))), { routeData: route });
      if (response.status >= 300 && response.status !== 404)
        throw new Error(`The page ${pathname} was answered with status ${response.status}.`);
      return response.bytes();
    },
  };
}

async function loadApp(entry: string, { styles }: BundleFacts): Promise<BundledApp> {
  opened += 1;
  const module: unknown = await import(`${pathToFileURL(entry).href}?${opened}`);
  const { app } = module as { readonly app: BundledApp };
  app.setInternals({ pagesByKeys: new Map(styles.map(([page, own]) => [page, { styles: [...own] }])) });
  // It would be imported anew for every page; Node takes a while to tell that it has the module.
  for (const [component, load] of app.manifest.pageMap) app.manifest.pageMap.set(component, once(load));
  const destination = { write: () => true };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  return app;
}

/** Puts a watched template in the place of the topics' own. */
async function watchTopics(app: BundledApp, route: RouteData): Promise<AlikePages> {
  const topics = renderAlike((await app.getComponentByRoute(route)) as unknown as AlikeModule);
  app.manifest.pageMap.set(route.component, async () => ({ page: () => topics.module }));
  return topics;
}

async function plainPaths(app: BundledApp, route: RouteData): Promise<readonly PagePath[]> {
  if (route.pathname !== undefined) return [pagePath(route, {})];
  const { getStaticPaths } = await app.getComponentByRoute(route);
  return (getStaticPaths?.() ?? []).map(({ params }) => pagePath(route, params));
}

/** Named as Astro's build format `preserve` does. */
function pagePath(route: RouteData, params: Params): PagePath {
  const filled = route.route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '');
  const pathname = filled.replace(/\/+$/, '');
  const isFolder = route.isIndex && !STATUS_PAGE.test(pathname);
  const file = `${pathname}${isFolder ? '/index' : ''}.html`.replace(/^\/+/, '');
  return { pathname, file, route };
}
