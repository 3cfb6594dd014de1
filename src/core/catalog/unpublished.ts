/** Files that exist and have no page, so that links to them can be told from links to nothing. */
import type { Diagnostic } from '../diagnostic.ts';
import { pathToKey } from '../text/path-key.ts';
import type { Reference, Topic } from '../topic.ts';
import { joinPath } from './find-asset.ts';
import type { Library } from './library.ts';
import { splitTarget } from './target.ts';

/** Paths below the content folder, by their keys. */
export type Unpublished = ReadonlyMap<string, string>;

/** Files that an error, or being a draft, keeps from the library. */
export function findUnpublished(
  library: Library,
  diagnostics: readonly Diagnostic[],
  drafts: readonly Topic[],
): Unpublished {
  const failed = diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file);
  const paths = [...failed, ...drafts.map(({ path }) => path)];
  const keyed = paths.map((path): [string, string] => [pathToKey(path), path]);
  return new Map(keyed.filter(([key]) => !library.byPath.has(key)));
}

/** The file without a page that a reference of a topic names. */
export function namedUnpublished(
  unpublished: Unpublished | undefined,
  topic: Topic,
  { target }: Pick<Reference, 'target'>,
): string | undefined {
  const parts = splitTarget(target);
  if (!unpublished || parts?.kind !== 'relative') return undefined;
  const path = joinPath(topic.path, parts.path);
  if (path === undefined) return undefined;
  const key = pathToKey(path);
  return unpublished.get(key) ?? unpublished.get(`${key.replace(/\/$/, '')}.md`);
}
