/**
 * Loads a site: content folder in, catalog and pages out. Every topic file found is accounted for:
 * it has a page, or an error that says why not.
 */

import type { RedirectFile } from '../core/addresses/redirect.ts';
import { buildCatalog } from '../core/catalog/build-catalog.ts';
import type { Catalog } from '../core/catalog/catalog.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { buildSitePages } from '../core/pages/build-site-pages.ts';
import type { SitePages } from '../core/pages/site-pages.ts';
import type { FileAccount } from '../core/report/build-report.ts';
import type { HexaplaOptions } from '../core/settings/options.ts';
import type { Settings } from '../core/settings/settings.ts';
import { loadSettings } from './load-settings.ts';
import { type OnProgress, type ParsedFile, parseFiles } from './parse-files.ts';
import { withPseudoTopics } from './pseudo-files.ts';
import { type Content, readContent, unreadTopics } from './read-content.ts';
import { readRedirectFiles } from './redirect-files.ts';
import type { ParsePool } from './workers/parse-pool.ts';

export { loadSettings, SettingsError } from './load-settings.ts';

/** A loaded site. */
export interface Site {
  readonly contentDir: string;
  readonly settings: Settings;
  readonly catalog: Catalog;
  readonly pages: SitePages;
  readonly files: FileAccount;
  /** All topic files as parsed, by path: what the next load can start from. */
  readonly parsed: ReadonlyMap<string, ParsedFile>;
}

/** How to load. */
export interface LoadOptions {
  /** Content folder, absolute. */
  readonly contentDir: string;
  readonly options: HexaplaOptions;
  readonly known?: ReadonlyMap<string, ParsedFile> | undefined;
  /** Folder to keep parsed topics in, absolute. */
  readonly cacheDir?: string | undefined;
  /** Threads to parse in; one for each processor unless told. */
  readonly threads?: number | undefined;
  /** Processes to parse in that are open already; the caller closes them. */
  readonly pool?: ParsePool | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** A content folder, read and parsed but not joined. */
export interface ParsedContent extends Pick<Site, 'settings' | 'parsed'> {
  readonly content: Content;
  readonly redirectFiles: readonly RedirectFile[];
}

/** Reads and parses a content folder. Throws `SettingsError` when options or folders are unusable. */
export async function loadContent(load: LoadOptions): Promise<ParsedContent> {
  const { contentDir, options, ...how } = load;
  const settings = await loadSettings(contentDir, options);
  const written = settings.locales.filter((locale) => locale !== settings.pseudoLocale);
  const content = await readContent(contentDir, written);
  const parser = options.parser ?? 'satteri';
  const files = await parseFiles(content.topicFiles, { ...how, parser });
  const parsed = await withPseudoTopics(contentDir, settings, { parsed: files, known: how.known });
  const redirectFiles = await readRedirectFiles(contentDir, written);
  return { settings, content, parsed, redirectFiles };
}

/** Reads, parses and joins a content folder. Throws `SettingsError` when options or folders are unusable. */
export async function loadSite(load: LoadOptions): Promise<Site> {
  const { contentDir } = load;
  const loaded = await loadContent(load);
  const { settings, content, parsed } = loaded;
  const catalog = joinContent(loaded);
  const pages = buildSitePages(catalog);
  return {
    contentDir,
    settings,
    catalog,
    pages,
    parsed,
    files: accountFiles(content, parsed, { pages, catalog }),
  };
}

/** Joins a content folder that was read and parsed. */
export function joinContent({ settings, content, parsed, redirectFiles }: ParsedContent): Catalog {
  return buildCatalog({
    settings,
    topics: [...parsed.values()].flatMap(({ topic }) => topic ?? []),
    tocFiles: content.tocFiles,
    media: content.media,
    redirectFiles,
    diagnostics: [...content.diagnostics, ...[...parsed.values()].flatMap((file) => file.diagnostics)],
  });
}

function accountFiles(
  content: Content,
  parsed: ReadonlyMap<string, ParsedFile>,
  { pages, catalog }: Pick<Site, 'pages' | 'catalog'>,
): FileAccount {
  const topics = [...parsed.values()].filter(({ topic }) => topic !== undefined).length;
  const published = topics - catalog.drafts.length;
  const lost = [...parsed.values()].find(({ topic, diagnostics }) => !topic && !diagnostics.some(isError));
  if (lost) throw new Error(`\`${lost.file.path}\` has neither a page nor an error that says why.`);
  const addresses = pages.topicAddresses().filter(({ fallback }) => !fallback).length;
  if (addresses !== published)
    throw new Error(`${published} topics were read, but ${addresses} have a page.`);
  const reported = parsed.size - published + unreadTopics(content).length;
  return { read: published + reported, published, reported };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
