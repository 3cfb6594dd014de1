/** A part of the corpus in which single files can be changed and checked again. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalog } from '../../src/core/catalog/build-catalog.ts';
import { buildLibrary } from '../../src/core/catalog/library.ts';
import { checkReferences } from '../../src/core/check/check-references.ts';
import { buildKnowledge } from '../../src/core/check/knowledge.ts';
import { checkAsset } from '../../src/core/check/run-rules.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { splitDrafts } from '../../src/core/edits/split-drafts.ts';
import { draftLocale } from '../../src/core/edits/untranslated.ts';
import { parseTopic } from '../../src/core/parse/parse-topic.ts';
import { parseSettings } from '../../src/core/settings/parse-settings.ts';
import type { Settings } from '../../src/core/settings/settings.ts';
import type { TermBase } from '../../src/core/terms/term-base.ts';
import type { Topic } from '../../src/core/topic.ts';
import { locale } from '../unit/virtual-content.ts';
import { CORPUS } from './corpus.ts';

export const LOCALES = ['de', 'en', 'es', 'fr', 'it', 'ko'];

/** Names of topic files that all locales have, sorted. */
export function commonNames(): readonly string[] {
  const lists = LOCALES.map(
    (name) => new Set(readdirSync(join(CORPUS, name)).filter((file) => file.endsWith('.md'))),
  );
  return [...(lists[0] ?? [])].filter((file) => lists.every((list) => list.has(file))).sort();
}

/** The names with those that their German editions link to. */
export function withLinked(names: readonly string[]): readonly string[] {
  const all = new Set(commonNames());
  const linked = names.flatMap((name) =>
    Array.from(read(`de/${name}`).matchAll(/\]\(([a-z0-9-]+\.md)\)/g), ([, target = '']) => target),
  );
  return [...new Set([...names, ...linked])].filter((name) => all.has(name)).sort();
}

/** A part of the corpus, joined, in which single files can be changed. */
export interface Part {
  readonly topics: readonly Topic[];
  readonly text: (path: string) => string;
  /** Findings about all editions of a topic's asset, with another text in place of the topic's own. */
  readonly check: (topic: Topic, text: string) => readonly Diagnostic[];
}

/** What a part has beside its topics. */
export interface PartExtras {
  readonly image?: string;
  readonly terms?: TermBase;
}

/** Loads the named files of all locales. */
export function loadPart(names: readonly string[], { image, terms }: PartExtras = {}): Part {
  const texts = new Map<string, string>();
  for (const name of LOCALES) {
    for (const file of names) texts.set(`${name}/${file}`, read(`${name}/${file}`));
  }
  const { settings } = parseSettings(
    {},
    LOCALES.map((name) => ({ name, hasTopics: true })),
  );
  if (!settings) throw new Error('The corpus has no locales.');
  const topics = [...texts].flatMap(([path, text]) => parse(path, text).topic ?? []);
  const media = image === undefined ? [] : [{ locale: locale(image.slice(0, 2)), path: image, bytes: 1 }];
  const catalog = buildCatalog({ settings, topics, tocFiles: [], media, diagnostics: [] });
  const knowledge = buildKnowledge(catalog, { terms });
  return {
    topics: catalog.library.topics,
    text: (path) => texts.get(path) ?? '',
    check: (topic, text) => {
      const parsed = parse(topic.path, text);
      const own = parsed.topic;
      const changed = own ? [{ topic: { ...own, assetId: topic.assetId }, text: withoutMark(text) }] : [];
      const twins = [...(catalog.library.editions.get(topic.assetId)?.values() ?? [])]
        .filter(({ path }) => path !== topic.path)
        .map((twin) => ({ topic: twin, text: withoutMark(texts.get(twin.path) ?? '') }));
      const library = { ...catalog.library, topics: changed.map((one) => one.topic) };
      return [
        ...parsed.diagnostics,
        ...(own && isJoinedOtherwise(own, topic) ? joinAgain(settings, catalog.library.topics, own) : []),
        ...checkReferences({ ...catalog, library }),
        ...checkAsset(catalog, knowledge, [...changed, ...twins]),
      ];
    },
  };
}

/** Whether a changed topic is another's twin now, or none. */
function isJoinedOtherwise(changed: Topic, topic: Topic): boolean {
  return changed.assetId !== topic.assetId || draftLocale(changed) !== draftLocale(topic);
}

/** Findings on the way from topics to library, with a changed topic in the place of the one of its path. */
function joinAgain(settings: Settings, topics: readonly Topic[], changed: Topic): readonly Diagnostic[] {
  const all = topics.map((topic) => (topic.path === changed.path ? changed : topic));
  const { published, diagnostics } = splitDrafts(all, false);
  return [...diagnostics, ...buildLibrary(settings, published).diagnostics];
}

function read(path: string): string {
  return readFileSync(join(CORPUS, path), 'utf8').replace(/\r\n?/g, '\n');
}

function parse(path: string, text: string) {
  return parseTopic({ locale: locale(path.slice(0, 2)), path, bytes: Buffer.from(text) });
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
