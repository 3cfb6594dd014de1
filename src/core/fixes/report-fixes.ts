/** What was fixed, in words: files with their counts, and below each what became of what. */

import type { Diagnostic } from '../diagnostic.ts';
import { showControls } from '../text/show-controls.ts';
import type { Change } from './describe-change.ts';

/** A finding that was fixed, and what became of what. */
export interface FixedFinding {
  readonly finding: Diagnostic;
  readonly change: Change | undefined;
}

/** More fixes than these nobody reads one by one; files and counts are told of all. */
const MOST_LISTED = 500;

/** Files, the fixes in them, and a closing line. Ends in a line break. */
export function reportFixes(fixed: readonly FixedFinding[]): string {
  if (fixed.length === 0) return 'Nothing to fix.\n';
  const files = [...Map.groupBy(fixed, ({ finding }) => finding.file)].sort(([a], [b]) => (a < b ? -1 : 1));
  const isListed = fixed.length <= MOST_LISTED;
  const lines = files.flatMap(([file, found]) => [
    `fixed  ${showControls(file)}: ${countByRule(found)}\n`,
    ...(isListed ? found.map(fixLine) : []),
  ]);
  const [findings, places] = [fixed.length, files.length].map((count) => count.toLocaleString('en'));
  return `${lines.join('')}Fixed ${findings} ${fixed.length === 1 ? 'finding' : 'findings'} in ${places} ${files.length === 1 ? 'file' : 'files'}.\n`;
}

function fixLine({ finding: { line, column, ruleId }, change }: FixedFinding): string {
  const words = change ? `  ${change.before.trim()} → ${change.after.trim()}` : '';
  return `  ${line}:${column}  ${ruleId}${words}\n`;
}

function countByRule(found: readonly FixedFinding[]): string {
  const counts = [...Map.groupBy(found, ({ finding }) => finding.ruleId)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return counts.map(([ruleId, list]) => `${list.length} ${ruleId}`).join(', ');
}
