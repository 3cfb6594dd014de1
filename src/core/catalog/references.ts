/**
 * What a link or image turned out to mean. Topics are found by path, file name in any locale, asset ID
 * and old library address; the reader then gets the edition in the own locale, else the best fallback.
 */
import type { AssetId } from '../asset-id.ts';
import { parseAssetId } from '../asset-id.ts';
import type { Locale } from '../locale.ts';
import { type NameTarget, nameByFile } from '../sections/section-marks.ts';
import { pathToKey } from '../text/path-key.ts';
import type { Reference, Slug, Topic } from '../topic.ts';
import type { Library } from './library.ts';
import { findEdition } from './library.ts';
import type { MediaIndex } from './media.ts';
import { findMedia } from './media.ts';
import { parseLibraryAddress } from './mtps.ts';
import { findSectionId } from './section-link.ts';
import { splitTarget, type TargetParts } from './target.ts';

/** What references are resolved against. */
export interface Surroundings {
  readonly library: Library;
  readonly media: MediaIndex;
  /** Address of each asset's page per locale. */
  readonly slugs: ReadonlyMap<Locale, ReadonlyMap<AssetId, Slug>>;
}

/** The meaning of a reference for readers of one locale. */
export type Resolution =
  | {
      readonly type: 'topic';
      readonly topic: Topic;
      readonly slug: Slug;
      /** ID of the section on the target page; `undefined` when none was asked for or it does not exist. */
      readonly section: string | undefined;
      /** How the topic was found. */
      readonly via: 'path' | 'file-name' | 'asset-id' | 'library-id';
      readonly lostSection: string | undefined;
    }
  | {
      readonly type: 'section';
      readonly section: string | undefined;
      readonly lostSection: string | undefined;
    }
  | {
      readonly type: 'media';
      readonly path: string;
      readonly size: MediaSize | undefined;
      readonly foreign: boolean;
    }
  | { readonly type: 'external'; readonly url: string }
  | { readonly type: 'broken'; readonly reason: BrokenReason };

/** Why a reference leads nowhere. */
export type BrokenReason = 'malformed-address' | 'unknown-topic' | 'missing-image' | 'unknown-file';

/** Dimensions of an image in CSS pixels. */
export interface MediaSize {
  readonly width: number;
  readonly height: number;
}

/** Resolves a reference of a topic for readers of a locale, which on fallback pages is not the topic's own. */
export function resolveReference(
  around: Surroundings,
  from: { readonly topic: Topic; readonly readerLocale: Locale },
  reference: Reference,
): Resolution {
  const target = splitTarget(reference.target);
  if (!target) return { type: 'broken', reason: 'malformed-address' };
  if (reference.kind === 'image') return resolveImage(around, from.topic, target);
  if (target.kind === 'fragment')
    return { type: 'section', ...sectionOf(around, from.topic, from.topic, target) };
  const found = findAsset(around.library, from.topic, target);
  if (found) return toTopic(around, from, found, target);
  if (target.kind === 'absolute') return { type: 'external', url: target.address };
  return resolveFile(around, from.topic, target);
}

/** Names what references lead to by asset where the library has it, so that editions can be compared. */
export function nameByAsset(library: Library): NameTarget {
  return (topic, reference) => {
    const target = reference.kind === 'link' ? splitTarget(reference.target) : undefined;
    const found = target && target.kind !== 'fragment' && findAsset(library, topic, target);
    return found ? found.assetId : nameByFile(topic, reference);
  };
}

/** A file that holds links: a topic, or another file of a locale. */
export type LinkingFile = Pick<Topic, 'path' | 'locale'>;

/** The topic whose file a target names as written, whatever edition readers get; `undefined` when it names none. */
export function findLinkedTopic(library: Library, from: LinkingFile, written: string): Topic | undefined {
  const target = splitTarget(written);
  return target?.kind === 'relative' ? byPath(library, from, target)?.written : undefined;
}

function findAsset(library: Library, topic: Topic, target: TargetParts): Found | undefined {
  return target.kind === 'absolute' ? byAddress(library, target) : byPath(library, topic, target);
}

interface Found {
  readonly assetId: AssetId;
  readonly via: 'path' | 'file-name' | 'asset-id' | 'library-id';
  /** Topic whose sections the fragment was written for, where that is known. */
  readonly written: Topic | undefined;
}

function byAddress(library: Library, target: TargetParts): Found | undefined {
  const address = parseLibraryAddress(target.address);
  if (!address) return undefined;
  const guid = address.assetId === undefined ? undefined : parseAssetId(address.assetId);
  if (guid && library.editions.has(guid)) return { assetId: guid, via: 'asset-id', written: undefined };
  const assetId = address.libraryId === undefined ? undefined : library.byLibraryId.get(address.libraryId);
  return assetId && { assetId, via: 'library-id', written: undefined };
}

function byPath(library: Library, topic: LinkingFile, target: TargetParts): Found | undefined {
  const path = joinPath(topic.path, target.path);
  const own = path && findPath(library, path);
  if (own) return { assetId: own.assetId, via: 'path', written: own };
  const elsewhere = path && findInOtherLocale(library, topic.locale, path);
  const named = elsewhere || findByFileName(library, topic.locale, target.path);
  if (named) return { assetId: named.assetId, via: 'file-name', written: named };
  const id = parseAssetId(target.path.replace(/^\/?id\/|\/$/g, ''));
  return id && library.editions.has(id) ? { assetId: id, via: 'asset-id', written: undefined } : undefined;
}

function findPath(library: Library, path: string): Topic | undefined {
  const key = pathToKey(path);
  return library.byPath.get(key) ?? library.byPath.get(`${key.replace(/\/$/, '')}.md`);
}

function findInOtherLocale(library: Library, locale: Locale, path: string): Topic | undefined {
  const rest = path.slice(path.indexOf('/'));
  for (const other of library.settings.fallback.get(locale) ?? []) {
    const topic = findPath(library, other + rest);
    if (topic) return topic;
  }
  return undefined;
}

function findByFileName(library: Library, locale: Locale, path: string): Topic | undefined {
  const name = pathToKey(path.slice(path.lastIndexOf('/') + 1));
  const topics = library.byFileName.get(name) ?? library.byFileName.get(`${name}.md`) ?? [];
  const assets = new Set(topics.map((topic) => topic.assetId));
  if (assets.size === 1) return topics[0];
  const own = topics.filter((topic) => topic.locale === locale);
  return own.length === 1 ? own[0] : undefined;
}

function toTopic(
  around: Surroundings,
  from: { readonly topic: Topic; readonly readerLocale: Locale },
  found: Found,
  target: TargetParts,
): Resolution {
  const topic = findEdition(around.library, found.assetId, from.readerLocale);
  const slug = around.slugs.get(from.readerLocale)?.get(found.assetId);
  if (!topic || slug === undefined) return { type: 'broken', reason: 'unknown-topic' };
  return { type: 'topic', topic, slug, via: found.via, ...sectionOf(around, topic, found.written, target) };
}

function sectionOf(
  around: Surroundings,
  topic: Topic,
  written: Topic | undefined,
  target: TargetParts,
): { readonly section: string | undefined; readonly lostSection: string | undefined } {
  if (target.fragment === '') return { section: undefined, lostSection: undefined };
  const editions = around.library.editions.get(topic.assetId)?.values() ?? [];
  const section = findSectionId(topic, target.fragment, {
    editions: written ? [written, ...editions] : [...editions],
    nameTarget: nameByAsset(around.library),
  });
  return { section, lostSection: section === undefined ? target.fragment : undefined };
}

function resolveImage(around: Surroundings, topic: Topic, target: TargetParts): Resolution {
  if (target.kind === 'absolute') return { type: 'external', url: target.address };
  const media = lookUpMedia(around, topic, target);
  return media ?? { type: 'broken', reason: 'missing-image' };
}

function resolveFile(around: Surroundings, topic: Topic, target: TargetParts): Resolution {
  const media = lookUpMedia(around, topic, target);
  if (media) return media;
  const isTopic = !/\.[a-z0-9]{1,5}$/i.test(target.path) || /\.md$/i.test(target.path);
  return { type: 'broken', reason: isTopic ? 'unknown-topic' : 'unknown-file' };
}

function lookUpMedia(around: Surroundings, topic: Topic, target: TargetParts): Resolution | undefined {
  const path = joinPath(topic.path, target.path);
  const file =
    path && findMedia(around.media, path, around.library.settings.fallback.get(topic.locale) ?? []);
  if (!file) return undefined;
  const size =
    file.width === undefined || file.height === undefined
      ? undefined
      : { width: file.width, height: file.height };
  return { type: 'media', path: file.path, size, foreign: file.locale !== topic.locale };
}

/** Path below the content folder that a relative path means; `undefined` when it leaves the folder. */
export function joinPath(fromFile: string, path: string): string | undefined {
  const segments = path.startsWith('/') ? [] : fromFile.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
