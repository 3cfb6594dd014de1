/** Findings as editors show them: the stretch of text that each is about. */
import { DiagnosticSeverity, type Diagnostic as PlacedFinding, type Range } from 'vscode-languageserver';
import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { type Document, rangeOf } from './document.ts';
import { findLinkAt } from './link-at.ts';
import { manualOf } from './rule-manual.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** All findings of a document. */
export function placeFindings(document: Document, findings: readonly Diagnostic[]): PlacedFinding[] {
  return findings.map((finding) => {
    const manual = manualOf(finding.ruleId);
    return {
      range: rangeOfFinding(document, finding),
      severity: SEVERITIES[finding.severity],
      source: 'hexapla',
      code: finding.ruleId,
      ...(manual !== undefined && { codeDescription: { href: manual } }),
      message: [finding.message, finding.advice].filter((text) => text !== undefined).join(' '),
    };
  });
}

/** What its fix replaces, else the link that it begins with, else from its place to the end of the line. */
export function rangeOfFinding(document: Document, { line, column, fix }: Diagnostic): Range {
  const at = document.lines.offsetAt({ line: line - 1, character: column - 1 });
  const [first] = fix ?? [];
  if (first && first.start >= at && first.end > first.start) return rangeOf(document, at, first.end);
  const link = /^!?\[/.test(document.text.slice(at, at + 2)) ? findLinkAt(document, at) : undefined;
  if (link?.start === at) return rangeOf(document, at, link.end);
  const end = document.text.indexOf('\n', at);
  return rangeOf(document, at, end === -1 ? document.text.length : Math.max(at, end));
}
