/**
 * Puts a new text of a topic into a catalog at once, as long as only the text is new: what other topics
 * are named and arranged by must be the same. Findings of other files and the places of topics in a
 * TOC that follows links stay what they were until all is joined anew.
 */
import { checkTopicReferences } from '../check/check-references.ts';
import { judgeFindings } from '../check/judge.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import type { ParsedTopic } from '../parse/parse-topic.ts';
import type { Topic } from '../topic.ts';
import type { Catalog } from './catalog.ts';
import { replaceEdition } from './replace-edition.ts';

/** The catalog with the new text; `undefined` when more than text has changed, so that all must be joined. */
export function replaceText(
  catalog: Catalog,
  before: ParsedTopic,
  { topic, diagnostics }: ParsedTopic,
): Catalog | undefined {
  const old = before.topic && catalog.library.byPath.get(before.topic.path.toLowerCase());
  if (!before.topic || !old || !topic || outsideOf(before.topic) !== outsideOf(topic)) return undefined;
  const next = replaceEdition(catalog, topic);
  const now = next.library.byPath.get(topic.path.toLowerCase()) ?? topic;
  const read = [...before.diagnostics, ...checkTopicReferences(catalog, old)].map(toKey);
  const known = new Set(read);
  const others = catalog.diagnostics.filter((one) => one.file !== topic.path || !known.has(toKey(one)));
  const found = [...diagnostics, ...checkTopicReferences(next, now)];
  const own = judgeFindings(found, catalog.settings, new Map([[topic.path, topic.ignored ?? []]]));
  return { ...next, diagnostics: [...others, ...own].sort(compareDiagnostics) };
}

/** All that pages of other topics show of a topic, and all that it is joined by. */
function outsideOf({ assetId, slug, path, heading, lead, meta }: Topic): string {
  const { lines: _, ...rest } = meta;
  return JSON.stringify([assetId, slug, path, heading, lead, rest]);
}

function toKey({ ruleId, line, column, message }: Diagnostic): string {
  return `${ruleId} ${line}:${column} ${message}`;
}
