/**
 * The files behind permanent and old addresses: their pages, what the pages share, the forms of the
 * redirects that hosts read, and the IDs that search looks up.
 */
import { fileURLToPath } from 'node:url';
import { listPermanentAddresses } from '../../core/addresses/address-page.ts';
import { buildIdList } from '../../core/addresses/id-list.ts';
import { redirectsToHostFile, redirectsToNginxMap } from '../../core/addresses/redirect-texts.ts';
import { pathToFile } from '../../core/addresses/site-path.ts';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { SiteFile } from '../../io/site-files.ts';
import { LEAD_READER } from './lead-reader.ts';
import { renderAddressPage, renderRedirect, SHARED_FOLDER } from './render-address.ts';

/** Lists the files by path below the site's base. Texts are made when asked for. */
export function listAddressFiles(catalog: Catalog): readonly SiteFile[] {
  return [...sharedFiles(), ...permanentPages(catalog), ...redirectFiles(catalog), idFile(catalog)];
}

function sharedFiles(): SiteFile[] {
  const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  return [
    { path: `${SHARED_FOLDER}tokens.css`, source: source('../styles/tokens.css') },
    { path: `${SHARED_FOLDER}page.css`, source: source('page.css') },
    { path: `${SHARED_FOLDER}lead.js`, text: () => LEAD_READER },
  ];
}

function permanentPages(catalog: Catalog): SiteFile[] {
  const { base } = catalog.settings;
  return listPermanentAddresses(catalog).map(({ url, build }) => ({
    path: pathToFile(decodeURIComponent(url.slice(base.length))),
    text: () => renderAddressPage(build()),
  }));
}

function redirectFiles({ redirects, settings }: Catalog): SiteFile[] {
  const { base } = settings;
  // Configurations include the map, whether it is empty or not.
  const map = { path: 'redirects.nginx.conf', text: () => redirectsToNginxMap(redirects, base) };
  if (redirects.length === 0) return [map];
  const pages = redirects.map((redirect) => ({
    path: pathToFile(redirect.from),
    text: () => renderRedirect(redirect, settings),
  }));
  return [...pages, { path: '_redirects', text: () => redirectsToHostFile(redirects, base) }, map];
}

function idFile(catalog: Catalog): SiteFile {
  return { path: 'ids.json', text: () => JSON.stringify(buildIdList(catalog)) };
}
