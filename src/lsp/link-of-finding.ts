/** The link that a finding is about: where it stands, its tag begins, or its definition is. */
import { findTargets } from '../core/edits/link-targets.ts';
import type { Content } from './content.ts';
import type { Document } from './document.ts';
import { findLinkAt, type Link, type ResolvedLink, resolveTarget } from './link-at.ts';

/** The link whose finding is at an offset; `undefined` where there is none or the document is no topic. */
export function linkOfFinding(
  { catalog }: Content,
  document: Document,
  offset: number,
): ResolvedLink | undefined {
  const topic = catalog.library.byPath.get(document.path.toLowerCase());
  const link =
    topic &&
    (findLinkAt(document, offset) ?? linkOfTag(document, offset) ?? linkOfReference(document, offset));
  return link && { ...link, topic, meaning: resolveTarget(catalog, topic, link) };
}

/** Longest tag or reference that is looked at. */
const MAX_LENGTH = 1000;

function linkOfTag(document: Document, offset: number): Link | undefined {
  const tag = /^<(a|img)\b[^>]*>/i.exec(document.text.slice(offset, offset + MAX_LENGTH));
  const kind = tag?.[1]?.toLowerCase() === 'img' ? 'image' : 'link';
  return tag ? linkBetween(document, kind, [offset, offset + tag[0].length]) : undefined;
}

/** Of `[words][label]`, `[label][]` and `[label]`: the target in the definition. */
function linkOfReference(document: Document, offset: number): Link | undefined {
  const written = document.text.slice(offset, offset + MAX_LENGTH);
  const [, image, words = '', given] = /^(!?)\[([^[\]]+)\](?:\[([^[\]]*)\])?/.exec(written) ?? [];
  if (words === '') return undefined;
  const label = labelKey(given || words);
  for (const found of document.text.matchAll(/^ {0,3}\[([^\]\n]+)\]:.*$/gm)) {
    if (labelKey(found[1] ?? '') !== label) continue;
    const end = found.index + found[0].length;
    return linkBetween(document, image === '!' ? 'image' : 'link', [found.index, end]);
  }
  return undefined;
}

function linkBetween(
  { text, bodyStart }: Document,
  kind: Link['kind'],
  [start, end]: readonly [number, number],
): Link | undefined {
  const target = findTargets(text, bodyStart).find((one) => one.start >= start && one.end <= end);
  return target && { kind, target, start: target.start, end: target.end };
}

function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
