/** Links and images in a document, and what stands at a position. */

import { type Resolution, resolveReference } from '../core/catalog/references.ts';
import { namedUnpublished } from '../core/catalog/unpublished.ts';
import { findTargets, type WrittenTarget } from '../core/edits/link-targets.ts';
import type { Topic } from '../core/topic.ts';
import type { Content } from './content.ts';
import type { Document } from './document.ts';

/** A link or image in a text. */
export interface Link {
  readonly kind: 'link' | 'image';
  readonly target: WrittenTarget;
  /** Offsets of the whole, its words included; those of the target where it is no Markdown link. */
  readonly start: number;
  readonly end: number;
}

/** A link with what it means for readers of the document. */
export interface ResolvedLink extends Link {
  readonly topic: Topic;
  readonly meaning: Resolution;
}

/** Longest link text that is looked at. */
const MAX_WORDS = 2000;

/** The innermost link at an offset. */
export function findLinkAt(document: Document, offset: number): Link | undefined {
  const around = findTargets(document.text, document.bodyStart)
    .map((target) => toLink(document.text, target))
    .filter(({ start, end }) => start <= offset && offset <= end);
  return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** The link at an offset, resolved; `undefined` where there is none or the document is no topic. */
export function resolveLinkAt(
  { catalog }: Content,
  document: Document,
  offset: number,
): ResolvedLink | undefined {
  const topic = catalog.library.byPath.get(document.path.toLowerCase());
  const link = topic && findLinkAt(document, offset);
  return link && { ...link, topic, meaning: resolveTarget(catalog, topic, link) };
}

/** What a link of a topic means to the topic's readers. */
export function resolveTarget(
  catalog: Content['catalog'],
  topic: Topic,
  { kind, target }: Pick<Link, 'kind' | 'target'>,
): Resolution {
  const place = { file: topic.path, line: 1, column: 1 };
  const written = { kind, target: target.text, text: '', section: undefined, form: 'inline', place } as const;
  return resolveReference(catalog, { topic, readerLocale: topic.locale }, written);
}

/** The file that a broken link names, when it exists and has no page. */
export function unpublishedFile(
  { unpublished }: Content['catalog'],
  { topic, target, meaning }: ResolvedLink,
): string | undefined {
  return meaning.type === 'broken'
    ? namedUnpublished(unpublished, topic, { target: target.text })
    : undefined;
}

function toLink(text: string, target: WrittenTarget): Link {
  const before = /\][ \t]*\([ \t]*<?$/.exec(text.slice(Math.max(0, target.start - 20), target.start));
  if (!before) {
    const isImage = /\bsrc\s*=\s*["']$/i.test(text.slice(Math.max(0, target.start - 20), target.start));
    return { kind: isImage ? 'image' : 'link', target, start: target.start, end: target.end };
  }
  const open = findOpening(text, target.start - before[0].length);
  const close = /^[^\n]*?\)/.exec(text.slice(target.end, target.end + MAX_WORDS))?.[0].length ?? 0;
  const isImage = text[open - 1] === '!';
  return {
    kind: isImage ? 'image' : 'link',
    target,
    start: isImage ? open - 1 : open,
    end: target.end + close,
  };
}

/** Offset of the `[` that the `]` at `closing` belongs to; `closing` itself where there is none. */
function findOpening(text: string, closing: number): number {
  let depth = 0;
  for (let at = closing; at >= 0 && at > closing - MAX_WORDS; at -= 1) {
    if (text[at - 1] === '\\') continue;
    if (text[at] === ']') depth += 1;
    else if (text[at] === '[') depth -= 1;
    if (depth === 0) return at;
  }
  return closing;
}
