/**
 * Renaming and moving topics: the files themselves, all links in all locales that name them, TOC
 * files, and a redirect from the old address. Nothing else of any file changes.
 */
import type { Catalog } from '../catalog/catalog.ts';
import { findLinkedTopic, joinPath, type LinkingFile } from '../catalog/find-asset.ts';
import { findMedia, type MediaFile } from '../catalog/media.ts';
import { splitTarget } from '../catalog/target.ts';
import type { Edit } from '../diagnostic.ts';
import { parseFrontMatter } from '../parse/front-matter.ts';
import type { TocFile } from '../toc/read-toc-file.ts';
import type { Topic } from '../topic.ts';
import type { ChangePlan, FileChange } from './file-change.ts';
import { setList } from './front-matter-edits.ts';
import { findTargets, rewriteTargets, type WrittenTarget } from './link-targets.ts';
import { moveProblem } from './move-problem.ts';
import { fileNameOf, folderOf, type MovedFile, moveTarget } from './relative-target.ts';
import { findTocTargets } from './toc-targets.ts';
import { slugAfter, type TopicMove } from './topic-move.ts';

/** The texts that a plan needs: line ends `\n`, without byte order mark. */
export interface MoveTexts {
  readonly textOf: (topic: Topic) => string;
  readonly tocFiles: readonly TocFile[];
  /** Images and other files that move at the same time; their files are the caller's to move. */
  readonly mediaMoves?: MediaMoves;
  /** Targets of a TOC file, for callers that plan often and keep them. */
  readonly tocTargetsOf?: (file: TocFile) => readonly WrittenTarget[];
}

/** Path to be of each file that is no topic, by its path. */
export type MediaMoves = ReadonlyMap<string, string>;

/** Topics whose text a plan may ask for: the moved ones and all that name something that moves. */
export function findAffected(
  catalog: Catalog,
  moves: readonly TopicMove[],
  mediaMoves: MediaMoves = new Map(),
): readonly Topic[] {
  const moved = new Set(moves.map(({ topic }) => topic));
  const paths = [...moves.map(({ topic }) => topic.path), ...mediaMoves.keys()];
  const names = new Set(paths.map((path) => foldName(fileNameOf(path))));
  const { library } = catalog;
  return library.topics.filter(
    (topic) =>
      moved.has(topic) ||
      topic.references.some(({ target }) => {
        if (!names.has(nameIn(target))) return false;
        const linked = findLinkedTopic(library, topic, target);
        if (linked) return moved.has(linked);
        const other = mediaMoves.size > 0 ? findLinkedMedia(catalog, topic.path, target) : undefined;
        return other !== undefined && mediaMoves.has(other.media.path);
      }),
  );
}

/** File name in a target, folded; most targets need no parsing for it. */
function nameIn(target: string): string {
  const isPlain = !/[%\\]/.test(target);
  const path = isPlain ? target.replace(/[?#].*$/s, '').trim() : (splitTarget(target)?.path ?? '');
  return foldName(fileNameOf(path));
}

function foldName(name: string): string {
  return name.toLowerCase().replace(/\.md$/, '');
}

/** Plans moves that happen together. */
export function planMove(catalog: Catalog, moves: readonly TopicMove[], texts: MoveTexts): ChangePlan {
  const problem = moveProblem(catalog, moves);
  if (problem !== undefined) return { problem };
  const newPaths = new Map(moves.map(({ topic, to }) => [topic, to]));
  const { mediaMoves = new Map() } = texts;
  const edits = findAffected(catalog, moves, mediaMoves).flatMap((topic) => {
    const text = texts.textOf(topic);
    const { bodyStart } = parseFrontMatter(topic.path, text);
    const links = retarget(catalog, {
      ...{ file: topic, targets: findTargets(text, bodyStart) },
      ...{ newPaths, mediaMoves },
    });
    const to = newPaths.get(topic);
    const alias = to === undefined ? undefined : aliasEdit({ topic, to }, text);
    return toChange(topic.path, alias ? [alias, ...links] : links);
  });
  const tocTargetsOf = texts.tocTargetsOf ?? ((file: TocFile) => findTocTargets(file.text));
  const tocEdits = texts.tocFiles.flatMap((file) =>
    toChange(file.path, retarget(catalog, { file, targets: tocTargetsOf(file), newPaths, mediaMoves })),
  );
  const renames = moves.map(({ topic, to }): FileChange => ({ type: 'move', path: topic.path, to }));
  return { changes: [...[...edits, ...tocEdits].sort(byPath), ...renames.sort(byPath)] };
}

interface Retargeting {
  readonly file: LinkingFile;
  readonly targets: readonly WrittenTarget[];
  readonly newPaths: ReadonlyMap<Topic, string>;
  readonly mediaMoves: MediaMoves;
}

function retarget(catalog: Catalog, { file, targets, newPaths, mediaMoves }: Retargeting): readonly Edit[] {
  const own = catalog.library.byPath.get(file.path.toLowerCase());
  const from: MovedFile = { before: file.path, after: (own && newPaths.get(own)) ?? file.path };
  const leavesFolder = folderOf(from.before) !== folderOf(from.after);
  return rewriteTargets(targets, (written) => {
    const topic = findLinkedTopic(catalog.library, file, written);
    if (topic) {
      const after = newPaths.get(topic) ?? topic.path;
      const changes = leavesFolder || after !== topic.path;
      return changes ? moveTarget(written, from, { before: topic.path, after }) : undefined;
    }
    return leavesFolder || mediaMoves.size > 0
      ? moveMediaTarget(catalog, written, { from, mediaMoves })
      : undefined;
  });
}

function moveMediaTarget(
  catalog: Catalog,
  written: string,
  { from, mediaMoves }: { readonly from: MovedFile; readonly mediaMoves: MediaMoves },
): string | undefined {
  const linked = findLinkedMedia(catalog, from.before, written);
  if (!linked) return undefined;
  const after = mediaMoves.get(linked.media.path);
  return after === undefined
    ? moveTarget(written, from, { before: linked.path, after: linked.path })
    : moveTarget(written, from, { before: linked.media.path, after });
}

/** The file that is no topic at a relative target, in whatever locale it is found, and the path that was written. */
function findLinkedMedia(
  { media, settings }: Catalog,
  from: string,
  target: string,
): { readonly path: string; readonly media: MediaFile } | undefined {
  const parts = splitTarget(target);
  const path = parts?.kind === 'relative' ? joinPath(from, parts.path) : undefined;
  const found = path === undefined ? undefined : findMedia(media, path, settings.locales);
  return found && path !== undefined ? { path, media: found } : undefined;
}

/** Adds the old address to the topic's aliases and drops its new one from them. */
function aliasEdit({ topic, to }: TopicMove, text: string): Edit | undefined {
  const next = slugAfter({ topic, to });
  const aliases = aliasesOf(topic);
  const kept = aliases.filter((alias) => alias !== next && alias !== topic.slug);
  const wanted = next === topic.slug ? kept : [...kept, topic.slug];
  const same = wanted.length === aliases.length && wanted.every((alias, index) => alias === aliases[index]);
  return same ? undefined : setList(text, 'aliases', wanted);
}

function aliasesOf({ meta }: Topic): readonly string[] {
  const value = Object.entries(meta.other).find(([key]) => key.toLowerCase() === 'aliases')?.[1];
  const list = Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value];
  return list.filter((alias) => typeof alias === 'string');
}

function toChange(path: string, edits: readonly Edit[]): readonly FileChange[] {
  return edits.length === 0 ? [] : [{ type: 'edit', path, edits }];
}

function byPath(a: FileChange, b: FileChange): number {
  return a.path < b.path ? -1 : 1;
}
