/** Findings as JSON, for programs of one's own. */
import { countSeverities } from '../diagnostic.ts';
import type { Findings } from './diagnostic-report.ts';

/** Every finding with all its fields. Ends in a line break. */
export function reportJson({ diagnostics, files }: Findings): string {
  return `${JSON.stringify({ schema: 1, files, counts: countSeverities(diagnostics), diagnostics }, null, 2)}\n`;
}
