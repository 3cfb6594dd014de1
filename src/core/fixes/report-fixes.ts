/** What was fixed, in words: one line a file. */
import type { Diagnostic } from '../diagnostic.ts';

/** Files with the number of findings fixed by rule, and a closing line. Ends in a line break. */
export function reportFixes(fixed: readonly Diagnostic[]): string {
  if (fixed.length === 0) return 'Nothing to fix.\n';
  const files = [...Map.groupBy(fixed, ({ file }) => file)].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = files.map(([file, found]) => `fixed  ${file}: ${countByRule(found)}\n`);
  const [findings, places] = [fixed.length, files.length].map((count) => count.toLocaleString('en'));
  return `${lines.join('')}Fixed ${findings} ${fixed.length === 1 ? 'finding' : 'findings'} in ${places} ${files.length === 1 ? 'file' : 'files'}.\n`;
}

function countByRule(found: readonly Diagnostic[]): string {
  const counts = [...Map.groupBy(found, ({ ruleId }) => ruleId)].sort(([a], [b]) => (a < b ? -1 : 1));
  return counts.map(([ruleId, list]) => `${list.length} ${ruleId}`).join(', ');
}
