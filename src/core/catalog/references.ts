/**
 * What a link or image turned out to mean: of an asset the reader gets the edition in the own locale, else
 * the best fallback.
 */
import type { AssetId } from '../asset-id.ts';
import type { Locale } from '../locale.ts';
import type { Reference, Slug, Topic } from '../topic.ts';
import { type Found, findAsset, joinPath, nameByAsset } from './find-asset.ts';
import type { Library } from './library.ts';
import { findEdition } from './library.ts';
import type { MediaIndex } from './media.ts';
import { findMedia } from './media.ts';
import { findSectionId } from './section-link.ts';
import { splitTarget, type TargetParts } from './target.ts';
import type { Unpublished } from './unpublished.ts';

/** What references are resolved against. */
export interface Surroundings {
  readonly library: Library;
  readonly media: MediaIndex;
  /** Address of each asset's page per locale. */
  readonly slugs: ReadonlyMap<Locale, ReadonlyMap<AssetId, Slug>>;
  /** Files that references may name and that have no page; left out where nobody asks for them. */
  readonly unpublished?: Unpublished;
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
      readonly via: Found['via'];
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
