/**
 * The redirection file of docfx and its publishing service, `.openpublishing.redirection.json`:
 * read with the position of each entry, so that findings lead to the line.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { Diagnostic, Place } from '../diagnostic.ts';
import type { RedirectFile } from './redirect.ts';
import { malformedRedirect } from './redirect-faults.ts';

/** An entry as written. */
export interface RedirectionEntry {
  /** `source_path`, or `source_path_from_root` without its slash. */
  readonly source: string;
  /** `redirect_url`. */
  readonly target: string;
  readonly place: Place;
}

const ADVICE = 'Write `{ "redirections": [ { "source_path": "old.md", "redirect_url": "/de/new/" } ] }`.';

/** Reads a redirection file. JSON is read as the part of YAML that it is, which knows positions. */
export function readRedirectionFile(file: RedirectFile): {
  readonly entries: readonly RedirectionEntry[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, schema: 'json', logLevel: 'silent' });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: file.path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [error] = document.errors;
  const fail = (offset: number, what: string) => malformedRedirect(placeAt(offset), what, ADVICE);
  if (error) return { entries: [], diagnostics: [fail(error.pos[0], 'the file is no JSON')] };
  const list = isMap(document.contents) ? document.contents.get('redirections') : undefined;
  if (!isSeq(list)) return { entries: [], diagnostics: [fail(0, 'the file has no list `redirections`')] };
  const entries: RedirectionEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const item of list.items) {
    const offset = (isMap(item) || isScalar(item)) && item.range ? item.range[0] : 0;
    const entry = isMap(item) ? readEntry(item) : undefined;
    if (entry) entries.push({ ...entry, place: placeAt(offset) });
    else diagnostics.push(fail(offset, 'an entry lacks `source_path` or `redirect_url`'));
  }
  return { entries, diagnostics };
}

function readEntry(item: YAMLMap): Pick<RedirectionEntry, 'source' | 'target'> | undefined {
  const source = item.get('source_path') ?? item.get('source_path_from_root');
  const target = item.get('redirect_url');
  if (typeof source !== 'string' || typeof target !== 'string') return undefined;
  if (source.trim() === '' || target.trim() === '') return undefined;
  return { source: source.trim().replace(/^\/+/, ''), target: target.trim() };
}
