/**
 * Findings for people, for programs and for GitHub's annotations: the same findings in the same order.
 */
import { countSeverities, type Diagnostic, type Severity } from './diagnostic.ts';

/** Names of the forms. */
export const REPORT_FORMATS = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Marks parts of a text report; the identity where there are no colours. */
export interface Paint {
  heading(text: string): string;
  severity(severity: Severity, text: string): string;
  quiet(text: string): string;
}

/** Paint for files and pipes. */
export const NO_PAINT: Paint = {
  heading: (text) => text,
  severity: (_, text) => text,
  quiet: (text) => text,
};

/** What is reported. */
export interface Findings {
  /** Sorted by `compareDiagnostics`. */
  readonly diagnostics: readonly Diagnostic[];
  /** Number of topic files looked at. */
  readonly files: number;
}

/** Findings by file in aligned columns, with a closing line of counts. Ends in a line break. */
export function reportText(findings: Findings, paint: Paint = NO_PAINT): string {
  const files = Map.groupBy(findings.diagnostics, ({ file }) => file);
  const groups = [...files].map(([file, found]) => `${paint.heading(file)}\n${groupLines(found, paint)}\n`);
  return `${[...groups, closingLine(findings)].join('\n')}\n`;
}

/** Findings as JSON. Ends in a line break. */
export function reportJson({ diagnostics, files }: Findings): string {
  return `${JSON.stringify({ schema: 1, files, counts: countSeverities(diagnostics), diagnostics }, null, 2)}\n`;
}

/** Findings as workflow commands, with the content folder before each path. */
export function reportGithub({ diagnostics }: Findings, contentDir: string): string {
  const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
  const lines = diagnostics.map((found) => {
    const properties = {
      file: `${contentDir}/${found.file}`,
      line: found.line,
      col: found.column,
      title: found.ruleId,
    };
    const list = Object.entries(properties).map(
      ([name, value]) => `${name}=${escapeProperty(String(value))}`,
    );
    return `::${commands[found.severity]} ${list.join(',')}::${escapeData(wholeMessage(found))}\n`;
  });
  return lines.join('');
}

/** Counts in words, such as `2 errors, 1 warning, 0 notes`. */
export function countsInWords(diagnostics: readonly Diagnostic[]): string {
  const { error, warning, info } = countSeverities(diagnostics);
  return [plural(error, 'error'), plural(warning, 'warning'), plural(info, 'note')].join(', ');
}

function groupLines(found: readonly Diagnostic[], paint: Paint): string {
  const places = found.map(({ line, column }) => `${line}:${column}`);
  const width = Math.max(...places.map((place) => place.length));
  const ruleWidth = Math.max(...found.map(({ ruleId }) => ruleId.length));
  const indent = ' '.repeat(width + ruleWidth + 15);
  return found
    .map(({ severity, ruleId, message, advice }, index) => {
      const place = paint.quiet((places[index] ?? '').padStart(width));
      const line = `  ${place}  ${paint.severity(severity, severity.padEnd(7))}  ${ruleId.padEnd(ruleWidth)}  ${message}`;
      return advice === undefined ? line : `${line}\n${indent}${paint.quiet(advice)}`;
    })
    .join('\n');
}

function closingLine({ diagnostics, files }: Findings): string {
  const checked = `${plural(files, 'file')} checked`;
  if (diagnostics.length === 0) return `No findings; ${checked}.`;
  const concerned = new Set(diagnostics.map(({ file }) => file)).size;
  return `${countsInWords(diagnostics)} in ${plural(concerned, 'file')}; ${checked}.`;
}

function wholeMessage({ message, advice }: Diagnostic): string {
  return advice === undefined ? message : `${message} ${advice}`;
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
