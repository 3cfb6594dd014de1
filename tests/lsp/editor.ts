/** An editor for tests: starts the real server and speaks the protocol with it over its pipes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Position, ServerCapabilities } from 'vscode-languageserver';
import {
  createProtocolConnection,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';

const CLI = resolve('src/cli/hexapla.ts');

/** A server that runs, and what it has sent. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly capabilities: ServerCapabilities;
  /** Globs that the server watches. */
  readonly watched: readonly unknown[];
  readonly messages: readonly string[];
  uri(path: string): string;
  /** Opens a file of the content folder with its own text or another. */
  open(path: string, text?: string): Promise<string>;
  /** Replaces the whole text. */
  type(path: string, text: string): Promise<void>;
  /** The next findings of a file after the call. */
  nextFindings(path: string): Promise<readonly Diagnostic[]>;
  /** Ends the server as editors do; its exit code. */
  stop(): Promise<number | null>;
}

/** Starts a server in `folder`, whose content is in `folder/content` unless told. */
export async function startEditor(folder: string, contentDir = join(folder, 'content')): Promise<Editor> {
  const args = [CLI, 'lsp', '--stdio', '--content', contentDir];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const watched: unknown[] = [];
  const messages: string[] = [];
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    watched.push(...registrations.map(({ registerOptions }) => registerOptions));
  });
  connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
  connection.onNotification(ShowMessageNotification.type, ({ message }) => {
    messages.push(message);
  });
  const findings = receiveFindings(connection);
  connection.listen();
  child.once('close', () => connection.dispose());
  const capabilities = await initialize(connection, folder);
  const uri = (path: string) => pathToFileURL(`${contentDir}/${path}`).href;
  const versions = new Map<string, number>();
  return {
    connection,
    capabilities,
    watched,
    messages,
    uri,
    nextFindings: (path) => findings(uri(path)),
    open: async (path, text = readFileSync(join(contentDir, path), 'utf8')) => {
      versions.set(path, 1);
      const textDocument = { uri: uri(path), languageId: 'markdown', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      return text;
    },
    type: async (path, text) => {
      const version = (versions.get(path) ?? 0) + 1;
      versions.set(path, version);
      const textDocument = { uri: uri(path), version };
      await connection.sendNotification('textDocument/didChange', {
        textDocument,
        contentChanges: [{ text }],
      });
    },
    stop: () => stop(connection, child),
  };
}

/** Position of the first place where `before` is followed by `after`, between both. */
export function positionOf(text: string, before: string, after = ''): Position {
  const offset = text.indexOf(before + after);
  if (offset === -1) throw new Error(`There is no ${before + after}`);
  const lines = text.slice(0, offset + before.length).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

async function initialize(connection: ProtocolConnection, folder: string): Promise<ServerCapabilities> {
  const answer: { readonly capabilities: ServerCapabilities } = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: null,
    capabilities: {
      window: { workDoneProgress: true },
      workspace: {
        didChangeWatchedFiles: { dynamicRegistration: true },
        workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] },
      },
    },
  });
  await connection.sendNotification('initialized', {});
  return answer.capabilities;
}

function receiveFindings(connection: ProtocolConnection): Editor['nextFindings'] {
  const waiting = new Map<string, ((found: readonly Diagnostic[]) => void)[]>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    const settles = waiting.get(uri) ?? [];
    waiting.delete(uri);
    for (const settle of settles) settle(diagnostics);
  });
  return (uri) =>
    new Promise((settle) => {
      waiting.set(uri, [...(waiting.get(uri) ?? []), settle]);
    });
}

async function stop(connection: ProtocolConnection, child: ChildProcess): Promise<number | null> {
  const closed = new Promise<number | null>((settle) => child.once('close', settle));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  return closed;
}
