/** Names that a file or folder of a site may not have, because some system or the site itself could not hold it. */

/** Names that Windows keeps for devices, with whatever ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** What Windows and archives refuse in names. */
const FORBIDDEN = /[\p{Cc}\\/:*?"<>|]|[. ]$/u;
/** Files that can stand in a locale's folder: images, what pages are written to, and what a build makes of them. */
const SITE_FILE =
  /(?:\.(?:avif|gif|html?|jpe?g|md|png|svg|webp)|^(?:feed\.xml|llms\.txt|toc\.json))(?:\.(?:br|gz|js))?$/i;

/** Whether all usual systems can hold a file or folder of this name. */
export function isPortableName(name: string): boolean {
  return name !== '' && !DEVICE.test(name) && !FORBIDDEN.test(name);
}

/** The name with a number where it would be that of a device. */
export function withoutDeviceName(name: string): string {
  return name.replace(DEVICE, '$&-1');
}

/** Whether a file of the site could have this name, so that no folder may. */
export function isSiteFileName(name: string): boolean {
  return SITE_FILE.test(name);
}

/**
 * Why a file cannot be published at its path, as the end of a sentence; `undefined` when it can. The first
 * segment is a locale's folder.
 */
export function findPathFault(path: string): string | undefined {
  const segments = path.split('/').slice(1);
  const foreign = segments.find((segment) => !isPortableName(segment));
  if (foreign !== undefined) return `Windows and archives cannot hold the name “${foreign}”`;
  const folder = segments.slice(0, -1).find(isSiteFileName);
  return folder === undefined ? undefined : `the folder “${folder}” has the name of a file of the site`;
}
