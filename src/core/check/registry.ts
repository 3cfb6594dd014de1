/** Everything that reports: one entry for each ID that a diagnostic can have. */
import { editionRules, referenceRules } from './all-rules.ts';
import { readingFindings } from './reading-findings.ts';
import type { RuleEntry } from './rule.ts';

/** All entries by ID, sorted. */
export const registry: ReadonlyMap<string, RuleEntry> = new Map(
  [...readingFindings, ...referenceRules, ...editionRules]
    .map((entry): [string, RuleEntry] => [entry.id, entry])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
