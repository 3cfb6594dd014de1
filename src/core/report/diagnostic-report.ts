/**
 * Findings for people: by file, each with the line it is about where that is known. The forms for
 * programs are in `report/`; all show the same findings in the same order.
 */

import { countSeverities, type Diagnostic, type Severity, type SeverityCounts } from '../diagnostic.ts';
import type { Point } from '../markdown/body-draft.ts';
import { plural } from '../text/plural.ts';
import { showControls } from '../text/show-controls.ts';
import { codeFrame } from './code-frame.ts';

/** Names of the forms. */
export const REPORT_FORMATS = ['text', 'json', 'github', 'sarif', 'junit'] as const;
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
  /** Source line of a finding, for the text form. */
  readonly lineOf?: (found: Diagnostic) => string | undefined;
  /** Place of an offset of a fix in a file, for forms that carry fixes. */
  readonly placeOf?: (file: string, offset: number) => Point | undefined;
}

/** Where the manual explains a rule. */
export function manualPage(id: string): string {
  return `docs/rules/${id}.md`;
}

/** Findings by file in aligned columns, with counts and the place of the manual at the end. Ends in a line break. */
export function reportText(findings: Findings, paint: Paint = NO_PAINT): string {
  const files = Map.groupBy(findings.diagnostics, ({ file }) => file);
  const groups = [...files].map(
    ([file, found]) =>
      `${paint.heading(showControls(file))}\n${groupLines(found, { paint, lineOf: findings.lineOf })}\n`,
  );
  return `${[...groups, closingLine(findings)].join('\n')}\n`;
}

/** Counts in words, such as `2 errors, 1 warning, 0 notes`. */
export function countsInWords(diagnostics: readonly Diagnostic[]): string {
  return severitiesInWords(countSeverities(diagnostics));
}

/** The same of findings that have been counted. */
export function severitiesInWords({ error, warning, info }: SeverityCounts): string {
  return [plural(error, 'error'), plural(warning, 'warning'), plural(info, 'note')].join(', ');
}

interface GroupOptions {
  readonly paint: Paint;
  readonly lineOf: Findings['lineOf'];
}

function groupLines(found: readonly Diagnostic[], { paint, lineOf }: GroupOptions): string {
  const places = found.map(({ line, column }) => `${line}:${column}`);
  const width = Math.max(...places.map((place) => place.length));
  const ruleWidth = Math.max(...found.map(({ ruleId }) => ruleId.length));
  const indent = ' '.repeat(width + ruleWidth + 15);
  return found
    .map((one, index) => {
      const { severity, ruleId } = one;
      const [message = '', advice] = [one.message, one.advice].map((text) => text && showControls(text));
      const place = paint.quiet((places[index] ?? '').padStart(width));
      const line = `  ${place}  ${paint.severity(severity, severity.padEnd(7))}  ${ruleId.padEnd(ruleWidth)}  ${message}`;
      const source = lineOf?.(one);
      const frame = source === undefined ? [] : codeFrame(source, one).map((text) => paint.quiet(text));
      return [line, ...(advice === undefined ? [] : [indent + paint.quiet(advice)]), ...frame].join('\n');
    })
    .join('\n');
}

function closingLine({ diagnostics, files }: Findings): string {
  const checked = `${plural(files, 'file')} checked`;
  if (diagnostics.length === 0) return `No findings; ${checked}.`;
  const concerned = new Set(diagnostics.map(({ file }) => file)).size;
  const counts = `${countsInWords(diagnostics)} in ${plural(concerned, 'file')}; ${checked}.`;
  return `${counts}\nEach rule is explained in ${manualPage('<rule>')}.`;
}
