/**
 * Which asset a link leads to. Topics are found by path, file name in any locale, asset ID and old library
 * address.
 */
import { type AssetId, parseAssetId } from '../asset-id.ts';
import type { Locale } from '../locale.ts';
import { type NameTarget, nameByFile } from '../sections/section-marks.ts';
import { pathToKey } from '../text/path-key.ts';
import type { Topic } from '../topic.ts';
import type { Library } from './library.ts';
import { parseLibraryAddress } from './mtps.ts';
import { splitTarget, type TargetParts } from './target.ts';

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

/** The asset that a target of a file leads to; `undefined` when the library has none such. */
export function findAsset(library: Library, from: LinkingFile, target: TargetParts): Found | undefined {
  return target.kind === 'absolute' ? byAddress(library, target) : byPath(library, from, target);
}

/** An asset, found. */
export interface Found {
  readonly assetId: AssetId;
  /** By what it was found. */
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

/** What was found before: the topics of a folder link to the same ones again and again. */
const found = new WeakMap<Library, Map<string, Found | undefined>>();

function byPath(library: Library, from: LinkingFile, { path }: TargetParts): Found | undefined {
  const known = found.get(library) ?? new Map<string, Found | undefined>();
  found.set(library, known);
  const folder = from.path.slice(0, from.path.lastIndexOf('/'));
  const question = `${from.locale}\0${folder}\0${path}`;
  if (!known.has(question)) known.set(question, lookUp(library, from, path));
  return known.get(question);
}

function lookUp(library: Library, from: LinkingFile, written: string): Found | undefined {
  const path = joinPath(from.path, written);
  const own = path && findPath(library, path);
  if (own) return { assetId: own.assetId, via: 'path', written: own };
  const elsewhere = path && findInOtherLocale(library, from.locale, path);
  const named = elsewhere || findByFileName(library, from.locale, written);
  if (named) return { assetId: named.assetId, via: 'file-name', written: named };
  const id = parseAssetId(written.replace(/^\/?id\/|\/$/g, ''));
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
