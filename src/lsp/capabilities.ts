/** What the server can do, and what it makes of what the editor can. */
import {
  type ClientCapabilities,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { FIX_ALL } from './code-actions.ts';
import { TRIGGERS } from './complete.ts';
import type { EditAbilities } from './workspace-edits.ts';

/** Abilities of an editor that the server asks about. */
export interface Abilities extends EditAbilities {
  /** Whether it tells of changed files when asked to. */
  readonly watchesFiles: boolean;
}

/** Until the editor has said anything of itself. */
export const NO_ABILITIES: Abilities = { documentChanges: false, renamesFiles: false, watchesFiles: false };

/** Reads them from what the editor says of itself. */
export function abilitiesOf({ workspace }: ClientCapabilities): Abilities {
  const documentChanges = workspace?.workspaceEdit?.documentChanges ?? false;
  const operations: readonly string[] = workspace?.workspaceEdit?.resourceOperations ?? [];
  return {
    documentChanges,
    renamesFiles: documentChanges && operations.includes('rename'),
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
  };
}

/** Answer to `initialize`. */
export function describeServer(version: string): InitializeResult {
  const everything = { filters: [{ scheme: 'file', pattern: { glob: '**' } }] };
  return {
    serverInfo: { name: 'hexapla', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      completionProvider: { triggerCharacters: [...TRIGGERS] },
      hoverProvider: true,
      definitionProvider: true,
      implementationProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
      workspace: {
        fileOperations: { willRename: everything, didRename: everything },
      },
    },
  };
}
