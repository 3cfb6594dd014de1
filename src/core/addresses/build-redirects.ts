/**
 * All redirects of a site. Chains are followed to their end, so that a reader is sent on once; cycles,
 * lost targets and old addresses at which a page stands are findings and are not published.
 */
import type { AssetId } from '../asset-id.ts';
import { findEdition, type Library } from '../catalog/library.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import type { Locale } from '../locale.ts';
import { assetUrl, encodePath, topicUrl } from '../pages/routes.ts';
import type { Slug } from '../topic.ts';
import { readAliases } from './read-aliases.ts';
import { readRedirections } from './read-redirections.ts';
import type { Redirect, RedirectFile, RedirectRequest } from './redirect.ts';
import {
  duplicateRedirect,
  redirectConflict,
  redirectCycle,
  unknownRedirectTarget,
} from './redirect-faults.ts';
import { sitePaths } from './site-paths.ts';

/** What redirects are resolved against. */
export interface RedirectSurroundings {
  readonly library: Library;
  readonly slugs: ReadonlyMap<Locale, ReadonlyMap<AssetId, Slug>>;
}

/** Redirects sorted by old address, and what is wrong with the others. */
export interface Redirects {
  readonly redirects: readonly Redirect[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds the redirects of front matter's aliases and of redirection files. */
export function buildRedirects(around: RedirectSurroundings, files: readonly RedirectFile[]): Redirects {
  const { library } = around;
  const aliases = readAliases(library.settings, library.topics);
  const listed = readRedirections(library, files);
  const requests = [...aliases.requests, ...listed.requests];
  const diagnostics = [...aliases.diagnostics, ...listed.diagnostics];
  if (requests.length === 0) return { redirects: [], diagnostics };
  const table = new RedirectTable(around);
  const refused = new Set<RedirectRequest>();
  for (const request of requests) {
    const faults = table.add(request);
    if (faults.length > 0) refused.add(request);
    diagnostics.push(...faults);
  }
  for (const request of aliases.requests) {
    if (!refused.has(request)) for (const other of onFallbackPages(library, request)) table.offer(other);
  }
  const { redirects, diagnostics: found } = table.resolve();
  return { redirects, diagnostics: [...diagnostics, ...found].sort(compareDiagnostics) };
}

class RedirectTable {
  readonly #around: RedirectSurroundings;
  /** Addresses of real pages by lower-cased path: file systems often ignore case. */
  readonly #pages: ReadonlyMap<string, string>;
  readonly #requests = new Map<string, RedirectRequest>();

  constructor(around: RedirectSurroundings) {
    this.#around = around;
    this.#pages = sitePaths(around);
  }

  add(request: RedirectRequest): readonly Diagnostic[] {
    const { from, place } = request;
    const key = from.toLowerCase();
    if (this.#pages.has(key)) return [redirectConflict(place, from)];
    const before = this.#requests.get(key);
    if (!before) this.#requests.set(key, request);
    if (!before || this.#describe(before) === this.#describe(request)) return [];
    if (!areTwins(before, request)) return [duplicateRedirect(place, from, this.#describe(before))];
    this.#requests.set(key, { ...before, target: this.#permanent(before), locale: undefined });
    return [];
  }

  /** Adds a request where nothing stands and nobody asked for another. */
  offer(request: RedirectRequest): void {
    const key = request.from.toLowerCase();
    if (!this.#pages.has(key) && !this.#requests.has(key)) this.#requests.set(key, request);
  }

  resolve(): Redirects {
    const redirects: Redirect[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const request of this.#requests.values()) {
      const end = this.#follow(request, []);
      if (typeof end !== 'string') diagnostics.push(end);
      else redirects.push({ from: request.from, to: end, locale: request.locale });
    }
    return { redirects: redirects.sort((a, b) => (a.from < b.from ? -1 : 1)), diagnostics };
  }

  #follow(request: RedirectRequest, passed: readonly string[]): string | Diagnostic {
    const { target, place, from } = request;
    if (target.type === 'external') return target.url;
    if (target.type === 'topic') return this.#topicUrl(target.assetId, target.locale) + target.suffix;
    if (passed.includes(from)) return redirectCycle(place, [...passed.slice(passed.indexOf(from)), from]);
    const key = target.path.toLowerCase();
    const page = this.#pages.get(key);
    if (page !== undefined) return page + target.suffix;
    const next = this.#requests.get(key);
    if (!next) return unknownRedirectTarget(place, target.written);
    const end = this.#follow(next, [...passed, from]);
    return typeof end === 'string' ? end : { ...end, ...place };
  }

  #topicUrl(assetId: AssetId, locale: Locale): string {
    const { library, slugs } = this.#around;
    const slug = slugs.get(locale)?.get(assetId);
    if (slug === undefined) throw new Error(`The site has no asset ${assetId} in ${locale}.`);
    return topicUrl(library.settings.base, locale, slug);
  }

  #permanent({ target }: RedirectRequest): RedirectRequest['target'] {
    if (target.type !== 'topic') return target;
    const { base } = this.#around.library.settings;
    const path = assetUrl('', target.assetId);
    return { type: 'path', path, written: base + encodePath(path), suffix: '' };
  }

  #describe({ target }: RedirectRequest): string {
    if (target.type === 'topic') return this.#topicUrl(target.assetId, target.locale) + target.suffix;
    return target.type === 'path' ? `/${target.path}${target.suffix}` : target.url;
  }
}

/** The same former slug in locales whose page shows this topic: its address changed with the topic's. */
function onFallbackPages(library: Library, request: RedirectRequest): readonly RedirectRequest[] {
  const { target, from, locale } = request;
  if (target.type !== 'topic' || locale === undefined || !from.startsWith(`${locale}/`)) return [];
  return library.settings.locales.flatMap((other) =>
    other !== locale && findEdition(library, target.assetId, other)?.locale === locale
      ? {
          ...request,
          from: other + from.slice(locale.length),
          target: { ...target, locale: other },
          locale: other,
        }
      : [],
  );
}

/** Twins that had one address for all languages: it leads to the page that chooses among them. */
function areTwins(a: RedirectRequest, b: RedirectRequest): boolean {
  if (b.target.type !== 'topic') return false;
  if (a.target.type === 'topic') return a.target.assetId === b.target.assetId;
  return a.target.type === 'path' && a.target.path === assetUrl('', b.target.assetId);
}
