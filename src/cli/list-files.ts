/** All files of a site beside the pages that templates lay out: what `build` writes and `dev` answers with. */
import type { Site } from '../io/load-site.ts';
import { listSiteFiles, type SiteFile } from '../io/site-files.ts';
import { listAddressFiles } from '../site/addresses/address-files.ts';
import { listHeaderFiles } from '../site/header-files.ts';

/** Lists the files by path below the site's base, decoded and with `/`. */
export function listFiles(site: Site): readonly SiteFile[] {
  return [...listSiteFiles(site), ...listAddressFiles(site.catalog), ...listHeaderFiles(site.settings.base)];
}
