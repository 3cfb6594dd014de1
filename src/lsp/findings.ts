/** Findings of the editions of one asset, the same that `hexapla check` has for their files. */
import { checkTopicReferences } from '../core/check/check-references.ts';
import { judgeFindings } from '../core/check/judge.ts';
import { checkAsset } from '../core/check/run-rules.ts';
import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts';
import { splitDrafts } from '../core/edits/split-drafts.ts';
import type { Topic } from '../core/topic.ts';
import type { Content } from './content.ts';

/** Texts by path, with `\n` line ends and without byte order mark. */
export type Texts = ReadonlyMap<string, string>;

/** Topics whose texts a check of a file needs: the editions of its asset. */
export function findEditions({ catalog }: Content, path: string): readonly Topic[] {
  const { byPath, editions } = catalog.library;
  const topic = byPath.get(path.toLowerCase());
  return topic ? [...(editions.get(topic.assetId)?.values() ?? [])] : [];
}

/** Findings by path of a file and its twins, sorted; twins without a text are left out. */
export function checkEditions(
  content: Content,
  path: string,
  texts: Texts,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const { catalog, knowledge } = content;
  const editions = findEditions(content, path).flatMap((topic) => {
    const text = texts.get(topic.path);
    return text === undefined ? [] : [{ topic, text }];
  });
  const ofRules = Map.groupBy(checkAsset(catalog, knowledge, editions), ({ file }) => file);
  const paths = new Set([path, ...editions.map(({ topic }) => topic.path)]);
  return new Map(
    [...paths].map((file) => [
      file,
      [...checkReading(content, file), ...(ofRules.get(file) ?? [])].sort(compareDiagnostics),
    ]),
  );
}

/** What is found on the way from a file to the catalog. */
function checkReading({ input, catalog, faults }: Content, path: string): readonly Diagnostic[] {
  const own = (all: readonly Diagnostic[]) => all.filter(({ file }) => file === path);
  const topic = catalog.library.byPath.get(path.toLowerCase());
  const ofTopic = topic
    ? [...checkTopicReferences(catalog, topic), ...splitDrafts([topic], true).diagnostics]
    : [];
  const found = [
    ...(input.parsed.get(path)?.diagnostics ?? []),
    ...own(faults),
    ...own(catalog.diagnostics),
    ...ofTopic,
  ];
  return judgeFindings(found, catalog.settings, new Map([[path, topic?.ignored ?? []]]));
}
