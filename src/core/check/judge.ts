/**
 * What becomes of findings in the end: the site's own severities, and what a comment in a topic asks to
 * ignore. Errors stay at least warnings, so that nobody hides lost content for good.
 */
import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Settings } from '../settings/settings.ts';
import type { Ignored } from './ignored.ts';

/** Applies severities and ignore comments; `ignored` is asked by path. */
export function judgeFindings(
  found: readonly Diagnostic[],
  settings: Pick<Settings, 'rules'>,
  ignored: ReadonlyMap<string, readonly Ignored[]>,
): readonly Diagnostic[] {
  return found.flatMap((diagnostic) => {
    const { ruleId, file, line } = diagnostic;
    const isIgnored = ignored
      .get(file)
      ?.some((one) => one.ruleId === ruleId && (one.line === undefined || one.line === line));
    if (isIgnored) return [];
    const severity = severityOf(settings.rules[ruleId], diagnostic.severity);
    if (severity === diagnostic.severity) return [diagnostic];
    return severity === 'off' ? [] : [{ ...diagnostic, severity }];
  });
}

/** Severity after the site's wish. */
export function severityOf(wish: Severity | 'off' | undefined, own: Severity): Severity | 'off' {
  if (wish === undefined) return own;
  return own === 'error' && wish !== 'error' ? 'warning' : wish;
}
