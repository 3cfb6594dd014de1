/** Renaming from the editor: of a file in its list of files, or of the file that a link names. */
import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import { type Connection, LSPErrorCodes, MessageType, ResponseError } from 'vscode-languageserver/node';
import { findPlace } from './answer-questions.ts';
import type { Abilities } from './capabilities.ts';
import { rangeOf } from './document.ts';
import {
  findMediaMoves,
  findMoves,
  findRenamable,
  moveTo,
  type PathMove,
  planRename,
  type RenamePlan,
} from './rename.ts';
import type { Session } from './session.ts';
import { tell } from './tell.ts';
import type { Workspace } from './workspace.ts';
import { toRenameEdit, toWorkspaceEdit } from './workspace-edits.ts';

/** Registers the answers. */
export function answerRenames(
  connection: Connection,
  opened: Promise<Workspace | undefined>,
  abilities: () => Abilities,
): void {
  connection.workspace.onWillRenameFiles(async ({ files }) => {
    const workspace = await opened;
    if (!workspace) return null;
    const { pathOf } = workspace.uris;
    const moves = files.flatMap(({ oldUri, newUri }): PathMove[] => {
      const [from, to] = [pathOf(oldUri), pathOf(newUri)];
      return from === undefined || to === undefined ? [] : [{ from, to }];
    });
    const plan = planFor(workspace.session, moves);
    if (plan && !('problem' in plan)) return toWorkspaceEdit(plan.edits, workspace.uris, abilities());
    if (plan) await tell(connection, MessageType.Warning, `Links stay as they are. ${plan.problem}`);
    return null;
  });
  connection.onPrepareRename(async (asked): Promise<{ range: Range; placeholder: string } | null> => {
    const place = await findPlace(opened, asked);
    const found = place && findRenamable(place.content, place.document, place.offset);
    if (!found) return null;
    return { range: rangeOf(place.document, found.start, found.end), placeholder: found.name };
  });
  connection.onRenameRequest(async (asked): Promise<WorkspaceEdit | null> => {
    const place = await findPlace(opened, asked);
    const found = place && findRenamable(place.content, place.document, place.offset);
    if (!found) return null;
    if (!abilities().renamesFiles) throw refuse('This editor does not let a server rename files.');
    if (/[/\\]/.test(asked.newName))
      throw refuse('A file name has no slash. Move the file to change its folder.');
    const { session, uris } = place.workspace;
    const plan = planFor(session, [moveTo(found.topic, asked.newName)]);
    if (!plan || 'problem' in plan) throw refuse(plan?.problem ?? 'There is no such topic.');
    return toRenameEdit(plan, uris);
  });
}

/** `undefined` when nothing moves that links lead to. */
function planFor(
  session: Session,
  paths: readonly PathMove[],
): RenamePlan | { readonly problem: string } | undefined {
  const content = session.current();
  const [moves, mediaMoves] = [findMoves(content, paths), findMediaMoves(content, paths)];
  if (moves.length === 0 && mediaMoves.size === 0) return undefined;
  return planRename(content, { moves, mediaMoves, textOf: (path) => session.readText(path) });
}

function refuse(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
