/**
 * Content as an editor sees it: what is on disk, with open documents in the place of their files. While
 * somebody types, one topic is put into the library and the rest stays; topics are joined anew only when
 * what they are joined by has changed. TOC and redirects, which only few findings need, wait for `join`.
 */
import { buildRedirects } from '../core/addresses/build-redirects.ts';
import type { Catalog, CatalogInput } from '../core/catalog/catalog.ts';
import { nameByAsset } from '../core/catalog/find-asset.ts';
import { buildLabels } from '../core/catalog/labels.ts';
import { buildLibrary } from '../core/catalog/library.ts';
import { indexMedia } from '../core/catalog/media.ts';
import { replaceEdition } from '../core/catalog/replace-edition.ts';
import { buildSlugTable } from '../core/catalog/slugs.ts';
import { findUnpublished } from '../core/catalog/unpublished.ts';
import { buildKnowledge, type KeptFiles, type Knowledge } from '../core/check/knowledge.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { ParsedTopic } from '../core/parse/parse-topic.ts';
import { newSectionIndex } from '../core/sections/section-index.ts';
import { buildTocs } from '../core/toc/build-tocs.ts';
import type { Topic } from '../core/topic.ts';
import { type FoldedNames, newFoldedNames } from './match-words.ts';
import { newTocTexts, type TocTexts } from './toc-texts.ts';

/** What content is joined from. */
export interface ContentInput extends Pick<CatalogInput, 'settings' | 'tocFiles' | 'media'> {
  readonly redirectFiles: NonNullable<CatalogInput['redirectFiles']>;
  readonly kept: KeptFiles;
  /** By path. */
  readonly parsed: ReadonlyMap<string, ParsedTopic>;
}

/** Content, joined. */
export interface Content {
  readonly input: ContentInput;
  /** Its diagnostics are those of TOC and redirects alone. */
  readonly catalog: Catalog;
  /** Findings of joining topics. */
  readonly faults: readonly Diagnostic[];
  readonly knowledge: Knowledge;
  readonly namesOf: FoldedNames;
  readonly tocTexts: TocTexts;
  /** Whether TOC and redirects are those of topics as they were before the last change. */
  readonly stale: boolean;
}

/** Joins everything. `tocTexts` are those of the same TOC files from before. */
export function joinContent(input: ContentInput, tocTexts = newTocTexts(input.tocFiles)): Content {
  const { faults, ...joined } = joinTopics(input);
  const around = { ...joined, media: indexMedia(input.media) };
  const { library } = joined;
  const tocs = buildTocs(around, input.tocFiles);
  const { redirects, diagnostics } = buildRedirects(around, input.redirectFiles);
  const catalog: Catalog = {
    settings: input.settings,
    ...around,
    labels: buildLabels(library),
    tocs,
    sections: newSectionIndex(library, nameByAsset(library)),
    redirects,
    drafts: [],
    diagnostics: [...tocs.diagnostics, ...diagnostics],
  };
  const knowledge = buildKnowledge(catalog, input.kept);
  return { input, catalog, faults, knowledge, namesOf: newFoldedNames(), tocTexts, stale: false };
}

/**
 * Content with another text in one file; `undefined` where the file has gone. A file that can no longer
 * be read as a topic keeps the topic it was, so that links work while its text is unfinished.
 */
export function replaceFile(content: Content, path: string, parsed: ParsedTopic | undefined): Content {
  const before = content.input.parsed.get(path);
  const topic = parsed && (parsed.topic ?? before?.topic);
  const files = new Map(content.input.parsed);
  if (parsed) files.set(path, { topic, diagnostics: parsed.diagnostics });
  else files.delete(path);
  const input = { ...content.input, parsed: files };
  if (before?.topic === topic) return { ...content, input };
  if (before?.topic && topic && joinsAlike(before.topic, topic)) {
    return { ...content, input, catalog: replaceEdition(content.catalog, topic) };
  }
  return rejoin(content, input);
}

function rejoin(content: Content, input: ContentInput): Content {
  const { faults, ...joined } = joinTopics(input);
  const sections = newSectionIndex(joined.library, nameByAsset(joined.library));
  const parts = { ...joined, labels: buildLabels(joined.library), sections };
  return { ...content, input, catalog: { ...content.catalog, ...parts }, faults, stale: true };
}

function joinTopics({ settings, parsed }: ContentInput) {
  const files = [...parsed.values()];
  const topics = files.flatMap(({ topic }) => topic ?? []);
  const { library, diagnostics: faults } = buildLibrary(settings, topics);
  const found = files.flatMap(({ diagnostics }) => diagnostics);
  return {
    library,
    slugs: buildSlugTable(library),
    unpublished: findUnpublished(library, found, []),
    faults,
  };
}

function joinsAlike(a: Topic, b: Topic): boolean {
  return a.assetId === b.assetId && a.slug === b.slug && a.meta.libraryId === b.meta.libraryId;
}
