/**
 * A document as pure functions see it: its text with `\n` line ends and without byte order mark, which is
 * what topics are parsed from and edits are made for. Lines and characters are those of the editor.
 */
import type { Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../core/diagnostic.ts';
import { parseFrontMatter } from '../core/parse/front-matter.ts';
import { normalizeLineEnds } from '../core/parse/source-text.ts';

/** A file's text with places in it. Positions are in UTF-16 code units, 0-based. */
export interface Document {
  /** Relative to the content folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Offset at which the body starts; 0 without readable front matter. */
  readonly bodyStart: number;
  readonly lines: Pick<TextDocument, 'offsetAt' | 'positionAt'>;
}

/** An edit as editors take it. */
export interface PlacedEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Reads a text as it stands in a file or an editor. */
export function toDocument(path: string, raw: string): Document {
  const text = toText(raw);
  const { bodyStart } = parseFrontMatter(path, text);
  return { path, text, bodyStart, lines: TextDocument.create(path, 'markdown', 0, text) };
}

/** A text as edits expect it: without byte order mark, with `\n` line ends. */
export function toText(raw: string): string {
  return normalizeLineEnds(raw.startsWith('\uFEFF') ? raw.slice(1) : raw);
}

/** The range between two offsets. */
export function rangeOf({ lines }: Document, start: number, end: number): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** Edits with lines and characters. */
export function placeEdits(document: Document, edits: readonly Edit[]): PlacedEdit[] {
  return edits.map(({ start, end, text }) => ({ range: rangeOf(document, start, end), newText: text }));
}
