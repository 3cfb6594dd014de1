/** Findings of a check, narrowed to what was asked for and written in the form that was asked for. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findLineStarts, pointAt } from '../core/check/source.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Locale } from '../core/locale.ts';
import { normalizeLineEnds } from '../core/parse/source-text.ts';
import { type Findings, type ReportFormat, reportText } from '../core/report/diagnostic-report.ts';
import { reportGithub } from '../core/report/report-github.ts';
import { reportJson } from '../core/report/report-json.ts';
import { reportJunit } from '../core/report/report-junit.ts';
import { reportSarif } from '../core/report/report-sarif.ts';
import type { CheckedSite } from '../io/check-site.ts';
import { leadsOutside } from '../io/content-files.ts';
import { terminalPaint } from './paint.ts';
import { version } from './version.ts';

/** What is listed; everything where a part is `undefined`. */
export interface CheckScope {
  readonly locales: readonly Locale[] | undefined;
  readonly rules: ReadonlySet<string> | undefined;
  /** Paths below the content folder. */
  readonly files: ReadonlySet<string> | undefined;
}

/** Findings in scope, and the number of topic files in it. */
export function scopedFindings({ diagnostics, files }: CheckedSite, scope: CheckScope): Findings {
  const isIn = (path: string) => inLocales(path, scope.locales) && (scope.files?.has(path) ?? true);
  return {
    diagnostics: diagnostics.filter(({ file, ruleId }) => isIn(file) && (scope.rules?.has(ruleId) ?? true)),
    files: files.filter(isIn).length,
  };
}

/** Writes findings to standard output. `shownDir` is the content folder as programs are to find it. */
export function writeReport(
  findings: Findings,
  options: { readonly format: ReportFormat; readonly contentDir: string; readonly shownDir: string },
): void {
  const { format, contentDir, shownDir } = options;
  const forms: Readonly<Record<ReportFormat, () => string>> = {
    text: () => reportText({ ...findings, lineOf: readLines(contentDir, findings) }, terminalPaint()),
    json: () => reportJson(findings),
    github: () => reportGithub(findings, shownDir),
    sarif: () => reportSarif({ ...findings, placeOf: readPlaces(contentDir, findings) }, shownDir, version),
    junit: () => reportJunit(findings, shownDir),
  };
  process.stdout.write(forms[format]());
}

function inLocales(path: string, locales: readonly Locale[] | undefined): boolean {
  return locales?.some((locale) => path === locale || path.startsWith(`${locale}/`)) ?? true;
}

/** The lines that findings are about; a file that cannot be read, or is not in the content folder, has none. */
function readLines(contentDir: string, { diagnostics }: Findings): (found: Diagnostic) => string | undefined {
  const lines = new Map<string, ReadonlyMap<number, string>>();
  for (const [file, found] of Map.groupBy(diagnostics, (one) => one.file)) {
    const all = readText(contentDir, file).split('\n');
    lines.set(file, new Map(found.map(({ line }) => [line, all[line - 1] ?? ''])));
  }
  return ({ file, line }) => lines.get(file)?.get(line) || undefined;
}

/** Places of offsets in the files that have fixes. */
function readPlaces(contentDir: string, { diagnostics }: Findings): NonNullable<Findings['placeOf']> {
  const files = new Set(diagnostics.filter(({ fix }) => fix).map(({ file }) => file));
  const starts = new Map<string, readonly number[]>();
  for (const file of files) starts.set(file, findLineStarts(readText(contentDir, file)));
  return (file, offset) => {
    const lineStarts = starts.get(file);
    return lineStarts && pointAt({ lineStarts }, offset);
  };
}

/** A file as findings see it; nothing of what cannot be read or is not in the content folder. */
function readText(contentDir: string, file: string): string {
  if (leadsOutside(contentDir, file)) return '';
  try {
    return normalizeLineEnds(readFileSync(join(contentDir, file), 'utf8').replace(/^\ufeff/, ''));
  } catch {
    return '';
  }
}
