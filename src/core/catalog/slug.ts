/**
 * Slugs: where a topic lives below its locale. From `slug:` in front matter, else from the file's
 * path; a slug never collides with the addresses of the site's own pages.
 */
import type { Slug } from '../topic.ts';

const RESERVED: ReadonlySet<string> = new Set(['toc', 'search', '404', 'status']);
/** Names that Windows keeps for devices, with whatever ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/;
/** Bytes in UTF-8: most file systems end names at 255, and files of a topic add to its slug. */
const MOST_BYTES = 180;
const MOST_SEGMENTS = 12;

/** A slug, and whether it had to give way to a page of the site. */
export interface SlugResult {
  readonly slug: Slug;
  /** The name wanted, when it is reserved. */
  readonly reserved: string | undefined;
}

/** Slug of a topic: `wanted` where front matter gives one, else the path below the locale folder. */
export function parseSlug(wanted: string | undefined, path: string): SlugResult {
  const text = (wanted && toSlug(wanted)) || toSlug(pathToSlug(path)) || 'index';
  const [first = ''] = text.split('/');
  if (!RESERVED.has(first)) return { slug: text as Slug, reserved: undefined };
  return { slug: `${first}-1${text.slice(first.length)}` as Slug, reserved: first };
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
  return withoutDots(shorten(segment)).replace(DEVICE, '$&-1');
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
