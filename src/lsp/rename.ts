/** Renaming topics from the editor: which files move, and what must change in others so that no link breaks. */
import { findAffected, type MoveTexts, planMove } from '../core/edits/plan-move.ts';
import { fileNameOf } from '../core/edits/relative-target.ts';
import type { TopicMove } from '../core/edits/topic-move.ts';
import { findLinkedTopic } from '../core/references.ts';
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
  const fileName = /\.md$/i.test(name) ? name : `${name}.md`;
  return { from: path, to: path.replace(/[^/]*$/, () => fileName) };
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

/** Paths whose texts `planRename` needs beside those of TOC files. */
export function findRenameTexts({ catalog }: Content, moves: readonly TopicMove[]): readonly string[] {
  return findAffected(catalog, moves).map(({ path }) => path);
}

/** Plans moves; `problem` says in words why they cannot be. */
export function planRename(
  { catalog, input }: Content,
  moves: readonly TopicMove[],
  texts: ReadonlyMap<string, string>,
): RenamePlan | { readonly problem: string } {
  const tocFiles = input.tocFiles.map((file) => plainToc(file));
  const moveTexts: MoveTexts = { textOf: ({ path }) => texts.get(path) ?? '', tocFiles };
  const plan = planMove(catalog, moves, moveTexts);
  if (plan.problem !== undefined) return { problem: plan.problem };
  const all = new Map([...tocFiles.map(({ path, text }) => [path, text] as const), ...texts]);
  const edits = plan.changes.flatMap((change) => {
    if (change.type !== 'edit') return [];
    const document = toDocument(change.path, all.get(change.path) ?? '');
    return [[change.path, placeEdits(document, change.edits)] as const];
  });
  return { edits: new Map(edits), moves: moves.map(({ topic, to }) => ({ from: topic.path, to })) };
}

function fileNameIn({ target }: Link): Pick<RenamableLink, 'start' | 'end' | 'name'> {
  const [path = ''] = target.text.split(/[?#]/);
  const name = fileNameOf(path.replaceAll('\\', '/'));
  const end = target.start + path.length;
  return { start: end - name.length, end, name };
}

function plainToc(file: TocFile): TocFile {
  return { ...file, text: toDocument(file.path, file.text).text };
}
