/**
 * The editor server over one connection: starts reading when the editor is ready, keeps up with documents
 * and files, and publishes findings. `answer.ts` answers the editor's questions.
 */
import { setTimeout as wait } from 'node:timers/promises';
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  MessageType,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { answerQuestions } from './answer-questions.ts';
import { answerRenames } from './answer-renames.ts';
import { type Abilities, abilitiesOf, describeServer, NO_ABILITIES } from './capabilities.ts';
import { contentUris } from './content-uris.ts';
import { type ContentSource, readDiskContent } from './open-content.ts';
import { Publisher } from './publisher.ts';
import { Session } from './session.ts';
import { tell } from './tell.ts';
import type { Workspace } from './workspace.ts';

/** What the server needs from outside. */
export interface ServerEnvironment {
  readonly version: string;
  /** Finds content for the folder that the editor has open; `undefined` where it has none. */
  readonly findContent: (folder: string | undefined) => Promise<ContentSource>;
  /** A failure in words. */
  readonly explain: (cause: unknown) => string;
}

/** Serves a connection. Returns at once; the connection ends the process. */
export function serve(connection: Connection, environment: ServerEnvironment): void {
  const documents = new TextDocuments(TextDocument);
  const { promise: opened, resolve: setOpened } = Promise.withResolvers<Workspace | undefined>();
  let folder: string | undefined;
  let abilities: Abilities = NO_ABILITIES;
  connection.onInitialize((params) => {
    folder = folderOf(params);
    abilities = abilitiesOf(params.capabilities);
    return describeServer(environment.version);
  });
  connection.onInitialized(async () => {
    if (abilities.watchesFiles) await watchFiles(connection);
    setOpened(await open(connection, environment, folder));
  });
  answerQuestions(connection, opened);
  answerRenames(connection, opened, () => abilities);
  followDocuments(documents, opened);
  followFiles(connection, opened);
  documents.listen(connection);
  connection.listen();
}

function folderOf({ workspaceFolders, rootUri }: InitializeParams): string | undefined {
  const uri = workspaceFolders?.[0]?.uri ?? rootUri;
  return uri ? URI.parse(uri).fsPath : undefined;
}

async function watchFiles(connection: Connection): Promise<void> {
  const watchers = [{ globPattern: '**/*.{md,MD,yml,yaml,json,png,jpg,jpeg,gif,svg,webp,avif}' }];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** A failure is shown in the editor; the server then answers nothing. */
async function open(
  connection: Connection,
  { findContent, explain }: ServerEnvironment,
  folder: string | undefined,
): Promise<Workspace | undefined> {
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin('Hexapla', 0, 'Reading topics');
  try {
    const source = await findContent(folder);
    let shown = 0;
    const disk = await readDiskContent(source, undefined, (done, total) => {
      const percent = Math.floor((100 * done) / total);
      if (percent > shown) progress.report(percent, `${done} of ${total} topics`);
      shown = Math.max(shown, percent);
    });
    const session = new Session(source, disk);
    const uris = contentUris(source.contentDir);
    return { session, uris, publisher: new Publisher(connection, session, uris) };
  } catch (cause) {
    await tell(connection, MessageType.Error, explain(cause));
    return undefined;
  } finally {
    progress.done();
  }
}

/** Documents that were opened while the content was read count from the moment it is. */
function followDocuments(
  documents: TextDocuments<TextDocument>,
  opened: Promise<Workspace | undefined>,
): void {
  let workspace: Workspace | undefined;
  const take = (document: TextDocument) => {
    const path = workspace?.uris.pathOf(document.uri);
    if (!workspace || path === undefined || !workspace.session.isTopic(path)) return;
    workspace.session.setText(path, document.getText());
    workspace.publisher.publishSoon(path);
  };
  opened.then((found) => {
    workspace = found;
    documents.all().forEach(take);
  });
  documents.onDidChangeContent(({ document }) => take(document));
  documents.onDidClose(({ document }) => {
    const path = workspace?.uris.pathOf(document.uri);
    if (!workspace || path === undefined || !workspace.session.getOpen(path)) return;
    workspace.publisher.withdraw(path);
    void workspace.session.close(path);
  });
}

/** Several changes that come together are read together. */
const GATHER_MS = 50;

function followFiles(connection: Connection, opened: Promise<Workspace | undefined>): void {
  const changed = new Set<string>();
  const take = async (uris: readonly string[]) => {
    const workspace = await opened;
    const paths = uris.flatMap((uri) => workspace?.uris.pathOf(uri) ?? []);
    if (!workspace || paths.length === 0) return;
    for (const path of paths) changed.add(path);
    await wait(GATHER_MS);
    const gathered = [...changed].sort();
    changed.clear();
    if (gathered.length === 0) return;
    await workspace.session.refresh(gathered);
    workspace.publisher.publishAll();
  };
  connection.onDidChangeWatchedFiles(({ changes }) => take(changes.map(({ uri }) => uri)));
  connection.workspace.onDidRenameFiles(({ files }) =>
    take(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
  );
}
