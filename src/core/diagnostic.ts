/**
 * A diagnostic is a finding in the content: a value, never thrown. It says what is wrong, why it
 * matters and what to do, at a place a person can open.
 */

/** `error`: something is lost or wrong for readers. `warning`: worse than it should be. `info`: repaired or worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a file as its bytes stand on disk. */
export interface Place {
  /** Path relative to the content folder, with `/`. */
  readonly file: string;
  /** 1-based line. */
  readonly line: number;
  /** 1-based column, in UTF-16 code units. */
  readonly column: number;
}

/** Replaces `[start, end)` of a text by `text`; offsets in UTF-16 code units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A place in another file, and what is to be seen there. */
export interface RelatedPlace extends Place {
  readonly message: string;
}

/** One finding. */
export interface Diagnostic extends Place {
  /** Permanent kebab-case name of what found it. */
  readonly ruleId: string;
  readonly severity: Severity;
  /** Where the words end that are wrong, as far as it is about words. */
  readonly end?: Pick<Place, 'line' | 'column'>;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What to do about it, one sentence; may name the nearest right value. */
  readonly advice?: string;
  /** Edits that certainly put it right, sorted; offsets in the text without byte order mark and with `\n` line ends. */
  readonly fix?: readonly Edit[];
  /** What `fix` makes of the words around it. */
  readonly change?: { readonly before: string; readonly after: string };
  /** Edits like those of `fix` that may put it right, for a person to choose; never made unasked. */
  readonly proposal?: readonly Edit[];
  /** Places in other files that it is about, too. */
  readonly related?: readonly RelatedPlace[];
}

/** Number of diagnostics of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Order of reports: by file, line, column, rule; the same input always gives the same order. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.message, b.message)
  );
}

/** Counts diagnostics by severity. */
export function countSeverities(diagnostics: Iterable<Diagnostic>): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
