/** `check --fix`: writes what is certain, says what was done, and shows it beforehand where that is asked. */

import type { Diagnostic } from '../core/diagnostic.ts';
import { changesToPatch } from '../core/edits/report-changes.ts';
import { planFixes } from '../core/fixes/plan-fixes.ts';
import { reportFixes } from '../core/fixes/report-fixes.ts';
import type { Findings } from '../core/report/diagnostic-report.ts';
import { applyChanges, previewChanges } from '../io/apply-changes.ts';
import type { CheckedSite } from '../io/check-site.ts';
import { type CheckScope, scopedFindings } from './report-findings.ts';

/** A fix can uncover another; more rounds than these mean that two rules disagree. */
const MAX_ROUNDS = 5;

/** Prints the patch; the exit code is 0, for nothing was checked off. */
export async function previewFixes(contentDir: string, { diagnostics }: Findings): Promise<number> {
  const files = await previewChanges(contentDir, planFixes(diagnostics).changes);
  process.stdout.write(changesToPatch(files));
  return 0;
}

/** Fixes until nothing is left that can be fixed; what is left of the findings. */
export async function applyFixes(input: {
  readonly contentDir: string;
  readonly scope: CheckScope;
  readonly first: CheckedSite;
  readonly check: () => Promise<CheckedSite>;
}): Promise<CheckedSite> {
  const { contentDir, scope, check } = input;
  const fixed: Diagnostic[] = [];
  let site = input.first;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const plan = planFixes(scopedFindings(site, scope).diagnostics);
    if (plan.changes.length === 0) break;
    await applyChanges(contentDir, plan.changes);
    fixed.push(...plan.fixed);
    site = await check();
  }
  process.stderr.write(reportFixes(fixed));
  return site;
}
