/** The files by which hosts learn the headers of the site. */
import { headersToCaddy, headersToHostFile, headersToNginx } from '../core/headers/host-files.ts';
import type { SiteFile } from '../io/site-files.ts';
import { SITE_HEADERS } from './security.ts';

/** Lists the files by path below the site's base. */
export function listHeaderFiles(base: string): readonly SiteFile[] {
  return [
    { path: '_headers', text: () => headersToHostFile(SITE_HEADERS, base) },
    { path: 'headers.nginx.conf', text: () => headersToNginx(SITE_HEADERS, base) },
    { path: 'headers.caddy', text: () => headersToCaddy(SITE_HEADERS, base) },
  ];
}
