/**
 * TOC files in docfx form: a YAML list of `name`, `href` and `items`. A file says its tree and keeps
 * the line of every entry, so that findings can point at it.
 */
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Diagnostic } from '../diagnostic.ts';
import type { Locale } from '../locale.ts';
import { readPlainEntries, text } from './read-plain-entries.ts';

/** A TOC file as read. */
export interface TocFile {
  readonly locale: Locale;
  /** Path relative to the content folder, with `/`, locale folder included. */
  readonly path: string;
  readonly text: string;
}

/** An entry of a TOC file as written. */
export interface TocFileEntry {
  readonly name: string | undefined;
  readonly href: string | undefined;
  /** Topic of an entry whose `href` names another TOC file. */
  readonly topicHref: string | undefined;
  /** 1-based line. */
  readonly line: number;
  readonly children: readonly TocFileEntry[];
}

/** A TOC file, parsed. Entries that make no sense are left out with a diagnostic. */
export interface ParsedTocFile {
  readonly entries: readonly TocFileEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Deeper nesting than this is no table of contents. */
const MAX_DEPTH = 32;

/** Parses a TOC file; broken YAML gives no entries and a diagnostic at the line of the fault. */
export function parseTocFile(file: TocFile): ParsedTocFile {
  const plain = readPlainEntries(file.text, MAX_DEPTH);
  if (plain) return { entries: plain, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const lines = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter: lines,
    schema: 'failsafe',
    maxAliasCount: 0,
  } as object);
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    diagnostics.push(malformed(file, line, col, error.message.split('\n')[0] ?? ''));
  }
  if (diagnostics.length > 0) return { entries: [], diagnostics };
  const top = isMap(document.contents) ? document.contents.get('items', true) : document.contents;
  const context = { file, diagnostics, lineOf: (node: Node) => lines.linePos(node.range?.[0] ?? 0).line };
  const entries = readEntries(top, context, 0);
  if (entries.length === 0 && diagnostics.length === 0)
    diagnostics.push(malformed(file, 1, 1, 'It has no entries'));
  return { entries, diagnostics };
}

interface Context {
  readonly file: TocFile;
  readonly diagnostics: Diagnostic[];
  readonly lineOf: (node: Node) => number;
}

function readEntries(list: unknown, context: Context, depth: number): readonly TocFileEntry[] {
  if (!isSeq(list)) {
    const line = isNode(list) ? context.lineOf(list) : 1;
    if (list) context.diagnostics.push(malformed(context.file, line, 1, 'Expected a list of entries'));
    return [];
  }
  if (depth >= MAX_DEPTH) {
    context.diagnostics.push(
      malformed(context.file, context.lineOf(list), 1, `Entries are nested deeper than ${MAX_DEPTH} levels`),
    );
    return [];
  }
  return list.items.flatMap((item) => {
    if (isMap(item)) return [readEntry(item, context, depth)];
    const line = isScalar(item) || isSeq(item) || isPair(item) ? context.lineOf(item as Node) : 1;
    context.diagnostics.push(malformed(context.file, line, 1, 'An entry needs `name` and `href`'));
    return [];
  });
}

function readEntry(entry: YAMLMap, context: Context, depth: number): TocFileEntry {
  const items = entry.get('items', true);
  return {
    name: text(entry.get('name')),
    href: text(entry.get('href')),
    topicHref: text(entry.get('topicHref')),
    line: context.lineOf(entry),
    children: items === undefined ? [] : readEntries(items, context, depth + 1),
  };
}

function malformed(file: TocFile, line: number, column: number, problem: string): Diagnostic {
  return {
    ruleId: 'malformed-toc',
    severity: 'error',
    file: file.path,
    line,
    column,
    message: `The TOC file cannot be read here: ${problem.replace(/[.:]$/, '')}.`,
    advice: 'Write a YAML list of entries with `name`, `href` and, for what is below, `items`.',
  };
}
