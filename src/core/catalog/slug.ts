/**
 * Slugs: where a topic lives below its locale. From `slug:` in front matter, else from the file's
 * path; a slug never collides with the addresses of the site's own pages.
 */
import { isSiteFileName, withoutDeviceName } from '../text/file-names.ts';
import type { Slug } from '../topic.ts';

const RESERVED: ReadonlySet<string> = new Set(['toc', 'search', '404', 'status']);
/** Bytes in UTF-8: most file systems end names at 255, and files of a topic add to its slug. */
const MOST_BYTES = 180;
const MOST_SEGMENTS = 12;

/** A slug, and whether it had to give way to a page or file of the site. */
export interface SlugResult {
  readonly slug: Slug;
  /** The name wanted, when it is reserved. */
  readonly reserved: string | undefined;
}

/** Slug of a topic: `wanted` where front matter gives one, else the path below the locale folder. */
export function parseSlug(wanted: string | undefined, path: string): SlugResult {
  const text = (wanted && toSlug(wanted)) || toSlug(pathToSlug(path)) || 'index';
  const segments = text.split('/');
  const reserved = segments.find(isReserved);
  if (reserved === undefined) return { slug: text as Slug, reserved };
  const free = segments.map((segment, at) => (isReserved(segment, at) ? `${segment}-1` : segment));
  return { slug: free.join('/') as Slug, reserved };
}

function isReserved(segment: string, at: number): boolean {
  return (at === 0 && RESERVED.has(segment)) || isSiteFileName(segment);
}

function pathToSlug(path: string): string {
  return path.slice(path.indexOf('/') + 1).replace(/\.[^./]+$/, '');
}

function toSlug(text: string): string {
  const segments = text.split('/').map(toSegment).filter(Boolean).slice(0, MOST_SEGMENTS);
  if (segments.length > 1 && segments.at(-1) === 'index') segments.pop();
  return segments.join('/');
}

/** Keeps letters and digits of all scripts, `.`, `_` and `-`; no segment is dots alone. */
function toSegment(text: string): string {
  const segment = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}._-]/gu, '')
    .replace(/-{2,}/g, '-');
  return withoutDeviceName(withoutDots(shorten(segment)));
}

/** Not longer than file systems allow; letters stay whole. */
function shorten(segment: string): string {
  const bytes = new TextEncoder().encode(segment);
  if (bytes.length <= MOST_BYTES) return segment;
  return new TextDecoder().decode(bytes.subarray(0, MOST_BYTES)).replace(/\uFFFD+$/, '');
}

function withoutDots(segment: string): string {
  let [start, end] = [0, segment.length];
  while (segment[start] === '.') start += 1;
  while (end > start && segment[end - 1] === '.') end -= 1;
  return segment.slice(start, end);
}
