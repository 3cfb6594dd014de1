/**
 * What redirection files ask for. A file in a locale's folder speaks for that locale; one in the
 * content folder names the locale in its paths, or speaks for all.
 */
import type { AssetId } from '../asset-id.ts';
import type { Library } from '../catalog/library.ts';
import { parseLibraryAddress } from '../catalog/mtps.ts';
import { parseSlug } from '../catalog/slug.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Locale } from '../locale.ts';
import { encodePath } from '../pages/routes.ts';
import type { RedirectSource } from './read-aliases.ts';
import type { RedirectFile, RedirectRequest, RedirectTarget } from './redirect.ts';
import { malformedRedirect } from './redirect-faults.ts';
import { type RedirectionEntry, readRedirectionFile } from './redirection-file.ts';
import { addressSuffix, encodeSuffix, readSitePath } from './site-path.ts';

/** Reads all redirection files. */
export function readRedirections(library: Library, files: readonly RedirectFile[]): RedirectSource {
  const requests: RedirectRequest[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const { entries, diagnostics: found } = readRedirectionFile(file);
    diagnostics.push(...found);
    for (const entry of entries) {
      const asked = sourcesOf(library, file, entry).map((source) => toRequest(library, entry, source));
      requests.push(...asked.filter((request) => request !== undefined));
      if (asked.includes(undefined)) diagnostics.push(unusable(entry));
    }
  }
  return { requests, diagnostics };
}

/** A source file that is gone: its locale and its path below the content folder. */
interface OldFile {
  readonly locale: Locale;
  readonly path: string;
}

function sourcesOf({ settings }: Library, file: RedirectFile, { source }: RedirectionEntry): OldFile[] {
  const own = settings.locales.find((locale) => file.path.startsWith(`${locale}/`));
  const inPath = (locale: Locale) => source.startsWith(`${locale}/`);
  const [named] = own ? [own] : settings.locales.filter(inPath);
  if (named) return [{ locale: named, path: inPath(named) ? source : `${named}/${source}` }];
  return settings.locales.map((locale) => ({ locale, path: `${locale}/${source}` }));
}

function toRequest(
  library: Library,
  { target, place }: RedirectionEntry,
  { locale, path }: OldFile,
): RedirectRequest | undefined {
  const { base } = library.settings;
  const from = readSitePath(`${base}${locale}/${parseSlug(undefined, path).slug}/`, base);
  const meaning = meaningOf(library, target, { locale, path });
  return from === undefined || meaning === undefined ? undefined : { from, target: meaning, locale, place };
}

function meaningOf(library: Library, written: string, from: OldFile): RedirectTarget | undefined {
  const { settings } = library;
  const suffix = addressSuffix(written);
  const plain = written.slice(0, written.length - suffix.length);
  const { locale } = from;
  const encoded = encodeSuffix(suffix);
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(plain)) return externalTarget(library, written, locale);
  const folder = from.path.slice(0, from.path.lastIndexOf('/'));
  const url = URL.parse(plain, `http://localhost${settings.base}${encodePath(folder)}/`);
  const path = url ? readSitePath(url.pathname, settings.base) : undefined;
  if (path === undefined) return undefined;
  const assetId = isPathOfLocale(library, path) ? undefined : findByName(library, path);
  return assetId
    ? { type: 'topic', assetId, locale, suffix: encoded }
    : { type: 'path', path, written, suffix: encoded };
}

function externalTarget(library: Library, written: string, locale: Locale): RedirectTarget | undefined {
  const address = parseLibraryAddress(written);
  const byId = address?.libraryId === undefined ? undefined : library.byLibraryId.get(address.libraryId);
  const assetId = address?.assetId && library.editions.has(address.assetId) ? address.assetId : byId;
  if (assetId) return { type: 'topic', assetId, locale, suffix: '' };
  const url = URL.parse(written.startsWith('//') ? `https:${written}` : written);
  return url && /^https?:$/.test(url.protocol) ? { type: 'external', url: url.href } : undefined;
}

function isPathOfLocale({ settings }: Library, path: string): boolean {
  return settings.locales.some((locale) => path.startsWith(`${locale}/`));
}

/** docfx names targets by the address of another site's folder; the file's name is what they share. */
function findByName({ byFileName }: Library, path: string): AssetId | undefined {
  const name = path.replace(/\/$/, '').replace(/\.html?$/i, '');
  const topics = byFileName.get(`${name.slice(name.lastIndexOf('/') + 1).toLowerCase()}.md`) ?? [];
  const assets = new Set(topics.map(({ assetId }) => assetId));
  return assets.size === 1 ? topics[0]?.assetId : undefined;
}

function unusable({ source, target, place }: RedirectionEntry): Diagnostic {
  const what = `"${source}" or "${target}" is no path of this site`;
  return malformedRedirect(place, what, 'Write paths without `..`, and addresses with `https://`.');
}
