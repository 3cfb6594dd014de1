/** Edits of content as the editor takes them. */
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { ContentUris } from './content-uris.ts';
import type { RenamePlan } from './rename.ts';

/** What an editor can do with edits. */
export interface EditAbilities {
  /** Whether it takes edits in an order, with versions. */
  readonly documentChanges: boolean;
  /** Whether it renames files as part of an edit. */
  readonly renamesFiles: boolean;
}

/** Edits by path. */
export function toWorkspaceEdit(
  edits: ReadonlyMap<string, readonly TextEdit[]>,
  { uriOf }: ContentUris,
  { documentChanges }: EditAbilities,
): WorkspaceEdit {
  const entries = [...edits].map(([path, list]) => [uriOf(path), [...list]] as [string, TextEdit[]]);
  if (!documentChanges) return { changes: Object.fromEntries(entries) };
  return { documentChanges: entries.map(([uri, list]): TextDocumentEdit => toDocumentEdit(uri, list)) };
}

/** Edits, then the moves themselves. Only for editors that can rename files. */
export function toRenameEdit({ edits, moves }: RenamePlan, uris: ContentUris): WorkspaceEdit {
  const { uriOf } = uris;
  const renames = moves.map(({ from, to }) => ({
    kind: 'rename' as const,
    oldUri: uriOf(from),
    newUri: uriOf(to),
  }));
  const changes = [...edits].map(([path, list]) => toDocumentEdit(uriOf(path), [...list]));
  return { documentChanges: [...changes, ...renames] };
}

function toDocumentEdit(uri: string, edits: TextEdit[]): TextDocumentEdit {
  return { textDocument: { uri, version: null }, edits };
}
