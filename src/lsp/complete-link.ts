/** Targets for the link, image or section that somebody is writing. */
import { type CompletionItem, CompletionItemKind, type Range } from 'vscode-languageserver';
import { findEdition } from '../core/catalog/library.ts';
import { relativePath } from '../core/edits/relative-target.ts';
import type { Locale } from '../core/locale.ts';
import type { Topic } from '../core/topic.ts';
import type { Content } from './content.ts';
import { type Document, rangeOf } from './document.ts';
import { resolveTarget } from './link-at.ts';
import { fileStem, foldNames, rankMatches, type Searchable } from './match-words.ts';

/** A target that is being written: the text so far, and the offsets of all of it. */
export interface OpenTarget {
  readonly kind: 'link' | 'image';
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const OPENING =
  /(?:(!?)\[(?:[^[\]\n]|\[[^\]\n]*\])*\][ \t]?\([ \t]*<?|^ {0,3}\[[^\]\n]+\]:[ \t]*<?|\b(href|src)\s*=\s*["'])([^<>()"'\n]*)$/i;

/** The target that ends, or is, at an offset. */
export function openTargetAt({ text, bodyStart }: Document, offset: number): OpenTarget | undefined {
  if (offset < bodyStart) return undefined;
  const match = OPENING.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
  if (!match) return undefined;
  const [, bang, attribute, written = ''] = match;
  const isImage = bang === '!' || attribute?.toLowerCase() === 'src';
  const rest = /^[^\s<>()"']*/.exec(text.slice(offset))?.[0].length ?? 0;
  return { kind: isImage ? 'image' : 'link', written, start: offset - written.length, end: offset + rest };
}

/** Completions for an open target, the best first; at most `limit`. */
export function completeTarget(
  content: Content,
  document: Document,
  { open, limit }: { readonly open: OpenTarget; readonly limit: number },
): readonly CompletionItem[] {
  const topic = content.catalog.library.byPath.get(document.path.toLowerCase());
  if (!topic) return [];
  const cut = open.written.indexOf('#');
  if (cut !== -1) return sectionItems(content, topic, { document, open, cut });
  const found = open.kind === 'image' ? findImages(content, topic) : findTopics(content, topic);
  const range = rangeOf(document, open.start, open.end);
  return rankMatches(open.written, found, limit).map((candidate, index) =>
    place(candidate.item(), { range, written: open.written, index }),
  );
}

interface Candidate extends Searchable {
  readonly item: () => CompletionItem;
}

/** The editions that readers of the topic's locale get. */
function findTopics({ catalog, namesOf }: Content, from: Topic): readonly Candidate[] {
  const { library } = catalog;
  return library.assetIds.flatMap((assetId) => {
    const topic = findEdition(library, assetId, from.locale);
    if (!topic || assetId === from.assetId) return [];
    const twins = [...(library.editions.get(assetId)?.values() ?? [])];
    const item = () => topicItem(catalog, from, topic);
    return { item, primary: namesOf(topic), secondary: twins.map(namesOf) };
  });
}

/** The target is written as if the topic were in the locale of the link: it will be, once translated. */
function topicItem({ labels }: Content['catalog'], from: Topic, topic: Topic): CompletionItem {
  const target = relativePath(from.path, inLocale(topic.path, from.locale));
  const isForeign = topic.locale !== from.locale;
  return {
    label: labels.shortTitle(topic),
    kind: CompletionItemKind.File,
    labelDetails: { description: target },
    detail: isForeign ? `${topic.path} (not in ${from.locale})` : topic.path,
    documentation: topic.lead,
    insertText: target,
  };
}

function findImages({ catalog }: Content, from: Topic): readonly Candidate[] {
  const files = new Map<string, Candidate>();
  for (const { path, locale } of catalog.media.values()) {
    const target = relativePath(from.path, inLocale(path, from.locale));
    if (files.has(target) && locale !== from.locale) continue;
    const item = () => ({ label: target, kind: CompletionItemKind.File, detail: path, insertText: target });
    files.set(target, { item, primary: foldNames(fileStem(path)), secondary: [foldNames(target)] });
  }
  return [...files.values()];
}

interface SectionRequest {
  readonly document: Document;
  readonly open: OpenTarget;
  /** Offset of `#` in what is written. */
  readonly cut: number;
}

function sectionItems(content: Content, from: Topic, request: SectionRequest): readonly CompletionItem[] {
  const { open, cut, document } = request;
  const target = { start: open.start, end: open.end, text: open.written.slice(0, cut) };
  const meaning = cut > 0 ? resolveTarget(content.catalog, from, { kind: 'link', target }) : undefined;
  const topic = meaning?.type === 'topic' ? meaning.topic : cut === 0 ? from : undefined;
  const range = rangeOf(document, open.start + cut + 1, open.end);
  const written = open.written.slice(cut + 1);
  return (topic?.sections ?? []).map(({ id, anchor, text, depth }, index) => {
    const label = `${'\u2003'.repeat(depth - 2)}${text}`;
    const insertText = anchor ?? id;
    const filterText = `${insertText} ${text}`;
    const item = { label, kind: CompletionItemKind.Reference, detail: `#${insertText}`, insertText };
    return { ...place(item, { range, written, index }), filterText };
  });
}

/** Editors filter by the text in the range: what was matched here matches there too. */
function place(
  { insertText = '', ...item }: CompletionItem,
  { range, written, index }: { readonly range: Range; readonly written: string; readonly index: number },
): CompletionItem {
  const sortText = String(index).padStart(5, '0');
  return { ...item, sortText, filterText: written || insertText, textEdit: { range, newText: insertText } };
}

function inLocale(path: string, locale: Locale): string {
  return locale + path.slice(path.indexOf('/'));
}
