/** Where links lead, in every edition; from a topic itself to its twins; and who links to a topic. */
import type { AssetId } from '../core/asset-id.ts';
import type { Reference, Topic } from '../core/topic.ts';
import type { Content } from './content.ts';
import type { Document } from './document.ts';
import { type ResolvedLink, resolveLinkAt, resolveTarget, unpublishedFile } from './link-at.ts';
import { type Spot, sectionAt, spotOf, twinSpots } from './twins.ts';

/**
 * Of a link, the topic that readers get, then its twins; of a heading or the front matter, the twins of
 * the document. Empty elsewhere.
 */
export function findDefinitions(content: Content, document: Document, offset: number): readonly Spot[] {
  const link = resolveLinkAt(content, document, offset);
  if (link) return linkSpots(content, link);
  const topic = topicOf(content, document);
  const { line } = document.lines.positionAt(offset);
  const isHeading = topic?.sections.some((section) => section.line - 1 === line);
  return isHeading || offset < document.bodyStart ? findTwins(content, document, offset) : [];
}

/** The same place in all twins of the document, wherever the position is. */
export function findTwins(content: Content, document: Document, offset: number): readonly Spot[] {
  const topic = topicOf(content, document);
  if (!topic) return [];
  const section = sectionAt(topic, document.lines.positionAt(offset).line);
  return twinSpots(content.catalog, topic, section?.id);
}

/** Links in all locales to the topic that the link at a position means, else to the document's own. */
export function findReferences(content: Content, document: Document, offset: number): readonly Reference[] {
  const link = resolveLinkAt(content, document, offset);
  const meant = link?.meaning.type === 'topic' ? link.meaning.topic : topicOf(content, document);
  return meant ? linksTo(content, meant.assetId) : [];
}

function linkSpots({ catalog }: Content, link: ResolvedLink): readonly Spot[] {
  const { topic, meaning } = link;
  const unpublished = unpublishedFile(catalog, link);
  if (unpublished !== undefined) return [{ path: unpublished, line: 0 }];
  if (meaning.type === 'media') return [{ path: meaning.path, line: 0 }];
  if (meaning.type !== 'topic' && meaning.type !== 'section') return [];
  const target = meaning.type === 'topic' ? meaning.topic : topic;
  return [spotOf(target, meaning.section), ...twinSpots(catalog, target, meaning.section)];
}

/** Only targets that hold a name of the asset are resolved: most links of a site lead elsewhere. */
function linksTo({ catalog }: Content, assetId: AssetId): readonly Reference[] {
  const editions = [...(catalog.library.editions.get(assetId)?.values() ?? [])];
  const names = [...new Set([assetId.toLowerCase(), ...editions.flatMap(namesOf)])];
  const mayMean = ({ kind, target }: Reference) => {
    if (kind !== 'link') return false;
    const written = target.toLowerCase();
    return written.includes('%') || names.some((name) => written.includes(name));
  };
  return catalog.library.topics.flatMap((topic) =>
    topic.references.filter((reference) => {
      if (!mayMean(reference)) return false;
      const text = reference.target.replace(/#.*$/s, '');
      const target = { start: 0, end: 0, text };
      const meaning = resolveTarget(catalog, topic, { kind: 'link', target });
      return meaning.type === 'topic' && meaning.topic.assetId === assetId;
    }),
  );
}

function namesOf({ path, meta }: Topic): readonly string[] {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return [name.replace(/\.md$/, ''), ...(meta.libraryId ? [meta.libraryId] : [])];
}

function topicOf({ catalog }: Content, { path }: Document): Topic | undefined {
  return catalog.library.byPath.get(path.toLowerCase());
}
