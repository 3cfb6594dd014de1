/**
 * Where the site will live: origin and base path. People write both in many ways; pages need one.
 */

/** Origin without a path, and path with a slash at both ends; or what is wrong. */
export interface SiteAddress {
  readonly site: string | undefined;
  readonly base: string;
  readonly problem?: string;
}

/** What templates and hosts take alike, written out and percent-encoded. */
const PLAIN_PATH = /^[\w./~-]*$/;

/** Parses the options `site` and `base`; a path in `site` is the base unless `base` is set. */
export function parseSiteAddress(site: string | undefined, base: string | undefined): SiteAddress {
  const address = readSiteAddress(site, base);
  if (address.problem !== undefined || PLAIN_PATH.test(address.base)) return address;
  return { site: undefined, base: '/', problem: unusualPath(address.base) };
}

function readSiteAddress(site: string | undefined, base: string | undefined): SiteAddress {
  if (site === undefined || site === '') return { site: undefined, base: normalizeBase(base ?? '/') };
  const url = URL.parse(site);
  const web = url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '';
  if (!web) return { site: undefined, base: '/', problem: unusable(site) };
  if (url.search || url.hash || url.username)
    return { site: undefined, base: '/', problem: surplus(site, url) };
  return { site: url.origin, base: normalizeBase(base ?? url.pathname) };
}

/** Brings a base path such as `guides` or `/a/b` into the form `/a/b/`, percent-encoded. */
export function normalizeBase(base: string): string {
  const segments = base.split('/').filter((segment) => segment !== '' && segment !== '.');
  const path = new URL(`/${segments.join('/')}`, 'http://localhost').pathname;
  return path.endsWith('/') ? path : `${path}/`;
}

function unusable(site: string): string {
  const guess = URL.parse(`https://${site.replace(/^(?:[a-z]+:)?\/*/i, '')}`);
  const advice = guess?.hostname.includes('.') ? guess.origin : 'https://docs.example.com';
  return `\`site\` is \`${site}\`, which is no web address. Write it with its scheme, such as \`${advice}\`.`;
}

function unusualPath(base: string): string {
  return `The site's path is \`${base}\`. Write \`base\`, or the path in \`site\`, with Latin letters, digits and \`.\`, \`_\`, \`-\`, \`~\` only, such as \`/docs/\`.`;
}

function surplus(site: string, url: URL): string {
  return `\`site\` is \`${site}\`, which has more than host and path. Write \`${url.origin}${url.pathname}\`.`;
}
