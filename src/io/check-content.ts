/**
 * Checks a content folder: everything found on the way to the catalog, then the rules about source
 * text, asset by asset, so that few texts are in memory at once.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '../core/catalog/catalog.ts';
import { buildKnowledge, type KeptFiles } from '../core/check/knowledge.ts';
import { checkAsset, type TopicText } from '../core/check/run-rules.ts';
import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts';
import { normalizeLineEnds, readSourceText } from '../core/parse/source-text.ts';
import type { Topic } from '../core/topic.ts';
import type { OnProgress } from './parse-files.ts';

/** What to check, and what people keep beside the content. */
export interface CheckInput {
  /** Absolute. */
  readonly contentDir: string;
  readonly catalog: Catalog;
  readonly kept: KeptFiles;
  readonly onProgress?: OnProgress | undefined;
}

/** All findings, sorted. */
export async function checkContent({
  contentDir,
  catalog,
  kept,
  onProgress,
}: CheckInput): Promise<readonly Diagnostic[]> {
  const knowledge = buildKnowledge(catalog, kept);
  const found: Diagnostic[] = [...catalog.diagnostics];
  const { assetIds, editions } = catalog.library;
  for (const [index, assetId] of assetIds.entries()) {
    const all = [...(editions.get(assetId)?.values() ?? [])];
    const topics = all.filter(({ locale }) => locale !== catalog.settings.pseudoLocale);
    const texts = await Promise.all(topics.map((topic) => readText(contentDir, topic)));
    for (const finding of checkAsset(catalog, knowledge, texts)) found.push(finding);
    onProgress?.(index + 1, assetIds.length);
  }
  return found.sort(compareDiagnostics);
}

/** Throws when the file has gone since it was parsed. */
async function readText(contentDir: string, topic: Topic): Promise<TopicText> {
  const bytes = await readFile(join(contentDir, topic.path));
  const { text } = readSourceText(topic.path, bytes);
  if (text === undefined) throw new Error(`\`${topic.path}\` has changed while it was checked.`);
  return { topic, text: normalizeLineEnds(text) };
}
