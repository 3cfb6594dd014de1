/**
 * The headers that every answer of a site should carry, and how long browsers may keep a file. Hosts
 * get them as files of their own form, see `host-files.ts`; `preview` sends them itself.
 */
import { headerPolicy } from './security-policy.ts';

/** Name and value of a header. */
export type Header = readonly [name: string, value: string];

/** Two years, in seconds. */
const TRANSPORT_SECONDS = 63_072_000;

const DENIED_FEATURES = [
  ...[
    'accelerometer',
    'autoplay',
    'camera',
    'display-capture',
    'encrypted-media',
    'geolocation',
    'gyroscope',
  ],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'screen-wake-lock'],
  ...['usb', 'xr-spatial-tracking'],
];

/** Headers of every answer. `inlineScripts` are those of the pages. */
export function securityHeaders(inlineScripts: readonly string[]): readonly Header[] {
  return [
    ['Content-Security-Policy', headerPolicy(inlineScripts)],
    ['Strict-Transport-Security', `max-age=${TRANSPORT_SECONDS}`],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', DENIED_FEATURES.map((feature) => `${feature}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Origin-Agent-Cluster', '?1'],
  ];
}

/** `Cache-Control` of files whose name changes with their content. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * Folders below the base whose files are named after their content. `:locale` stands for one segment;
 * everything else of a site keeps its name and must be asked for again.
 */
export const IMMUTABLE_FOLDERS: readonly string[] = [
  '_assets',
  '_search/:locale/fragment',
  '_search/:locale/index',
];

/** Whether the content of a file, by its path below the base, never changes. */
export function isImmutable(path: string): boolean {
  return IMMUTABLE_FOLDERS.some((folder) => matchesFolder(path, folder));
}

function matchesFolder(path: string, folder: string): boolean {
  const segments = path.split('/');
  const wanted = folder.split('/');
  return (
    segments.length > wanted.length &&
    wanted.every((part, index) => part.startsWith(':') || part === segments[index])
  );
}
