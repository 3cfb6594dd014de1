/** Renaming topics from the editor: which files move, and what must change in others so that no link breaks. */
import type { Catalog } from '../core/catalog/catalog.ts';
import { findLinkedTopic } from '../core/catalog/find-asset.ts';
import { type MediaMoves, planMove } from '../core/edits/plan-move.ts';
import { fileNameOf } from '../core/edits/relative-target.ts';
import { type TopicMove, topicFileName } from '../core/edits/topic-move.ts';
import type { TocFile } from '../core/toc/read-toc-file.ts';
import type { Topic } from '../core/topic.ts';
import type { Content } from './content.ts';
import type { Document, PlacedEdit } from './document.ts';
import { placeEdits, toDocument } from './document.ts';
import { findLinkAt, type Link } from './link-at.ts';

/** A file or folder and its path to be, relative to the content folder. */
export interface PathMove {
  readonly from: string;
  readonly to: string;
}

/** What moves, and how to get at texts. */
export interface RenameOrder {
  readonly moves: readonly TopicMove[];
  readonly mediaMoves: MediaMoves;
  /** Asked for topics with links to change. */
  readonly textOf: (path: string) => string;
}

/** Edits by path, of files where they are before the move. */
export interface RenamePlan {
  readonly edits: ReadonlyMap<string, readonly PlacedEdit[]>;
  readonly moves: readonly PathMove[];
}

/** A link whose file can be renamed. */
export interface RenamableLink {
  readonly topic: Topic;
  /** Offsets of the file name in the target. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** The file that the target at an offset names; `undefined` elsewhere. */
export function findRenamable(
  { catalog }: Content,
  document: Document,
  offset: number,
): RenamableLink | undefined {
  const own = catalog.library.byPath.get(document.path.toLowerCase());
  const link = findLinkAt(document, offset);
  if (!own || !link || offset < link.target.start || offset > link.target.end) return undefined;
  const topic = link.kind === 'link' ? findLinkedTopic(catalog.library, own, link.target.text) : undefined;
  return topic && { topic, ...fileNameIn(link) };
}

/** The move that gives a topic another file name; `.md` may be left out. */
export function moveTo({ path }: Topic, name: string): PathMove {
  return { from: path, to: path.replace(/[^/]*$/, () => topicFileName(name)) };
}

/** Topics that move with files and folders. */
export function findMoves({ catalog }: Content, moves: readonly PathMove[]): readonly TopicMove[] {
  return moves.flatMap(({ from, to }) => {
    const one = catalog.library.byPath.get(from.toLowerCase());
    if (one) return [{ topic: one, to }];
    const below = catalog.library.topics.filter(({ path }) => path.startsWith(`${from}/`));
    return below.map((topic) => ({ topic, to: to + topic.path.slice(from.length) }));
  });
}

/** Images and other files that move with files and folders, by path. */
export function findMediaMoves({ catalog }: Content, moves: readonly PathMove[]): MediaMoves {
  const found = moves.flatMap(({ from, to }) =>
    [...catalog.media.values()].flatMap(({ path }): [string, string][] =>
      path === from || path.startsWith(`${from}/`) ? [[path, to + path.slice(from.length)]] : [],
    ),
  );
  return new Map(found);
}

/** Plans moves; `problem` says in words why they cannot be. */
export function planRename(
  { catalog, tocTexts }: Content,
  { moves, mediaMoves, textOf }: RenameOrder,
): RenamePlan | { readonly problem: string } {
  const tocFiles = tocTexts.files.filter((file) => namesMoved(catalog, file, moves));
  const plan = planMove(catalog, moves, {
    mediaMoves,
    textOf: ({ path }) => textOf(path),
    tocFiles,
    tocTargetsOf: tocTexts.targetsOf,
  });
  if (plan.problem !== undefined) return { problem: plan.problem };
  const ofTocs = new Map(tocFiles.map(({ path, text }) => [path, text]));
  const edits = plan.changes.flatMap((change) => {
    if (change.type !== 'edit') return [];
    const document = toDocument(change.path, ofTocs.get(change.path) ?? textOf(change.path));
    return [[change.path, placeEdits(document, change.edits)] as const];
  });
  return { edits: new Map(edits), moves: moves.map(({ topic, to }) => ({ from: topic.path, to })) };
}

const HREF = /href["']?[ \t]*:[ \t]*["']?([^\s"',}]+)/i;

/** Whether a TOC file may name a topic that moves: reading all of it as YAML takes long. */
function namesMoved({ library }: Catalog, file: TocFile, moves: readonly TopicMove[]): boolean {
  const names = moves.map(({ topic }) => fileNameOf(topic.path).toLowerCase().replace(/\.md$/, ''));
  const moved = new Set(moves.map(({ topic }) => topic));
  return file.text.split('\n').some((line) => {
    if (!line.includes('%') && !names.some((name) => line.toLowerCase().includes(name))) return false;
    const href = HREF.exec(line)?.[1];
    const topic = href === undefined ? undefined : findLinkedTopic(library, file, href);
    return topic ? moved.has(topic) : /href/i.test(line);
  });
}

function fileNameIn({ target }: Link): Pick<RenamableLink, 'start' | 'end' | 'name'> {
  const [path = ''] = target.text.split(/[?#]/);
  const name = fileNameOf(path.replaceAll('\\', '/'));
  const end = target.start + path.length;
  return { start: end - name.length, end, name };
}
