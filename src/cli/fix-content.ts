/** `check --fix`: writes what is certain, says what was done, and shows it beforehand where that is asked. */
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../core/diagnostic.ts';
import { changesToPatch } from '../core/edits/report-changes.ts';
import { describeChange } from '../core/fixes/describe-change.ts';
import { planFixes } from '../core/fixes/plan-fixes.ts';
import { type FixedFinding, reportFixes } from '../core/fixes/report-fixes.ts';
import { applyChanges } from '../io/apply-changes.ts';
import type { CheckedSite, CheckSiteInput } from '../io/check-site.ts';
import { readRaw, readTexts } from '../io/content-texts.ts';
import { type ContentCopy, withContentCopy } from '../io/copy-content.ts';
import { patchFolder } from './patch-folder.ts';
import { printFile } from './print.ts';
import { type CheckScope, scopedFindings } from './report-findings.ts';

/** A fix can uncover another; more rounds than these mean that two rules disagree. */
const MAX_ROUNDS = 5;

/** What is to be fixed. */
export interface FixOrder {
  readonly contentDir: string;
  readonly scope: CheckScope;
  /** The check that has just been made. */
  readonly first: CheckedSite;
  /** Checks again what is in a folder. */
  readonly check: (place: Pick<CheckSiteInput, 'contentDir' | 'caches'>) => Promise<CheckedSite>;
  readonly caches: CheckSiteInput['caches'];
}

/** Prints what all rounds of fixing would change, as a patch: they are made in a copy. */
export async function previewFixes(order: FixOrder): Promise<void> {
  const { contentDir, scope, first } = order;
  if (planFixes(scopedFindings(first, scope).diagnostics).changes.length === 0) return;
  await withContentCopy(contentDir, async (copy) => {
    const caches = await copyCaches(order.caches, copy);
    const { fixed } = await fixInRounds({ ...order, contentDir: copy.contentDir, caches });
    const paths = [...new Set(fixed.map(({ finding }) => finding.file))].sort();
    const files = paths.map(async (path) => {
      const [before, after] = await Promise.all([readRaw(contentDir, path), readRaw(copy.contentDir, path)]);
      return { path, to: path, before, after };
    });
    printFile(changesToPatch(await Promise.all(files), patchFolder(contentDir)));
  });
}

/** Fixes until nothing is left that can be fixed; what is left of the findings. */
export async function applyFixes(order: FixOrder): Promise<CheckedSite> {
  const { site, fixed } = await fixInRounds(order);
  process.stderr.write(reportFixes(fixed));
  return site;
}

async function fixInRounds({ contentDir, scope, first, check, caches }: FixOrder) {
  const fixed: FixedFinding[] = [];
  let site = first;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const plan = planFixes(scopedFindings(site, scope).diagnostics);
    if (plan.changes.length === 0) break;
    const texts = await readTexts(
      contentDir,
      plan.changes.map(({ path }) => path),
    );
    await applyChanges(contentDir, plan.changes);
    fixed.push(...plan.fixed.map((finding) => withChange(finding, texts.get(finding.file) ?? '')));
    site = await check({ contentDir, caches });
  }
  return { site, fixed };
}

function withChange(finding: Diagnostic, text: string): FixedFinding {
  return { finding, change: describeChange(text, finding.fix ?? []) };
}

/** What is known of the content holds for its copy; what is learned of the copy is not kept. */
async function copyCaches(caches: CheckSiteInput['caches'], { workDir }: ContentCopy) {
  if (!caches) return undefined;
  await mkdir(workDir);
  const findings = join(workDir, 'check.json');
  await copyFile(caches.findings, findings).catch(() => undefined);
  return { findings, topics: join(workDir, 'topics') };
}
