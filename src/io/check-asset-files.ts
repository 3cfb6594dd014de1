/** Checks the files of one asset, for this thread and for others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AskedWord, recordAsked } from '../core/check/asked-words.ts';
import type { CheckedContent } from '../core/check/edition.ts';
import type { Knowledge } from '../core/check/knowledge.ts';
import { checkAsset, type TopicText } from '../core/check/run-rules.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { digestBytes } from '../core/parse/parse-topic.ts';
import { normalizeLineEnds, readSourceText } from '../core/parse/source-text.ts';
import type { Topic } from '../core/topic.ts';

/** What was found, and what it depends on beside the files. */
export interface AssetFindings {
  /** Sorted. */
  readonly findings: readonly Diagnostic[];
  readonly asked: readonly AskedWord[];
}

/** What an asset is checked against. */
export interface CheckedFolder {
  /** Absolute. */
  readonly contentDir: string;
  readonly catalog: CheckedContent;
  readonly knowledge: Knowledge;
}

/** Checks the editions of one asset. Throws when a file is no longer what was parsed. */
export function checkAssetFiles(folder: CheckedFolder, topics: readonly Topic[]): AssetFindings {
  const { contentDir, catalog, knowledge } = folder;
  const { languages, asked } = recordAsked(knowledge.languages);
  const texts = topics.map((topic) => readText(contentDir, topic));
  return { findings: checkAsset(catalog, { ...knowledge, languages }, texts), asked };
}

function readText(contentDir: string, topic: Topic): TopicText {
  const bytes = readFileSync(join(contentDir, topic.path));
  const { text } = readSourceText(topic.path, bytes);
  if (text === undefined || digestBytes(bytes) !== topic.digest)
    throw new Error(`\`${topic.path}\` has changed while it was checked. Run the check again.`);
  return { topic, text: normalizeLineEnds(text) };
}
