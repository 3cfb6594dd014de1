/** Answers the editor's questions about a place in a document, each from the document's newest text. */
import type { CodeAction, Location, Position } from 'vscode-languageserver';
import type { Connection } from 'vscode-languageserver/node';
import type { Reference } from '../core/topic.ts';
import { NO_ABILITIES } from './capabilities.ts';
import { FIX_ALL, findFixes } from './code-actions.ts';
import { completeAt } from './complete.ts';
import type { Content } from './content.ts';
import type { ContentUris } from './content-uris.ts';
import { findDefinitions, findReferences, findTwins } from './definition.ts';
import { type Document, placeEdits } from './document.ts';
import { hoverAt } from './hover.ts';
import { placeFindings } from './place-findings.ts';
import type { Spot } from './twins.ts';
import type { Workspace } from './workspace.ts';
import { toWorkspaceEdit } from './workspace-edits.ts';

/** A place in an open document. */
export interface Place {
  readonly workspace: Workspace;
  readonly content: Content;
  readonly document: Document;
  readonly offset: number;
}

interface Asked {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** Registers the answers; they wait until the workspace is open, and are empty where it cannot be. */
export function answerQuestions(connection: Connection, opened: Promise<Workspace | undefined>): void {
  const answer =
    <T>(reply: (place: Place) => T) =>
    async (asked: Asked): Promise<T | null> => {
      const place = await findPlace(opened, asked);
      return place ? reply(place) : null;
    };
  connection.onCompletion(answer(({ content, document, offset }) => completeAt(content, document, offset)));
  connection.onHover(
    answer(({ workspace, content, document, offset }) => {
      const { uriOf } = workspace.uris;
      return hoverAt(content, document, { offset, uriOf }) ?? null;
    }),
  );
  connection.onDefinition(answer((place) => toLocations(place, findDefinitions)));
  connection.onImplementation(answer((place) => toLocations(place, findTwins)));
  connection.onReferences(
    answer(({ workspace, content, document, offset }) =>
      findReferences(content, document, offset).map((one) => referenceLocation(one, workspace.uris)),
    ),
  );
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const place = await findPlace(opened, { textDocument, position: range.start });
    const checked = await place?.workspace.session.check(place.document.path);
    if (!place || !checked) return null;
    const { content, workspace } = place;
    const fixes = findFixes(content, checked.document, { findings: checked.findings, range });
    const { only } = context;
    const wanted = fixes.filter(
      ({ kind }) => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`)),
    );
    return wanted.map(({ title, kind, edits, findings, certain }): CodeAction => {
      const placed = new Map([[checked.document.path, placeEdits(checked.document, edits)]]);
      return {
        title,
        kind,
        diagnostics: placeFindings(checked.document, findings),
        isPreferred: certain && kind !== FIX_ALL,
        edit: toWorkspaceEdit(placed, workspace.uris, NO_ABILITIES),
      };
    });
  });
}

/** The place that is asked about; `undefined` where it is in no topic that is open. */
export async function findPlace(
  opened: Promise<Workspace | undefined>,
  { textDocument, position }: Asked,
): Promise<Place | undefined> {
  const workspace = await opened;
  const path = workspace?.uris.pathOf(textDocument.uri);
  const document = path === undefined ? undefined : workspace?.session.getOpen(path);
  if (!workspace || !document) return undefined;
  workspace.publisher.rejoinWhenIdle();
  const content = workspace.session.current();
  return { workspace, content, document, offset: document.lines.offsetAt(position) };
}

function toLocations(
  { workspace, content, document, offset }: Place,
  find: (content: Content, document: Document, offset: number) => readonly Spot[],
): Location[] {
  return find(content, document, offset).map(({ path, line }) => {
    const start = { line, character: 0 };
    return { uri: workspace.uris.uriOf(path), range: { start, end: start } };
  });
}

function referenceLocation({ place }: Reference, { uriOf }: ContentUris): Location {
  const start = { line: place.line - 1, character: place.column - 1 };
  return { uri: uriOf(place.file), range: { start, end: start } };
}
