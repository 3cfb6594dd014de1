import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyEdits } from '../../src/core/edits/apply-edits.ts';
import { planFixes } from '../../src/core/fixes/plan-fixes.ts';
import { applyChanges } from '../../src/io/apply-changes.ts';
import { checkSite } from '../../src/io/check-site.ts';
import { CORPUS, hasCorpus, showFigure } from './corpus.ts';

const MAX_ROUNDS = 5;

test.skipIf(!hasCorpus)(
  'fixes of all real topics end, and touch findings only',
  { timeout: 1_800_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hexapla-fix-'));
    const contentDir = join(folder, 'content');
    try {
      cpSync(CORPUS, contentDir, { recursive: true });
      const caches = { findings: join(folder, 'check.json'), topics: join(folder, 'topics') };
      const check = () => checkSite({ contentDir, options: {}, caches, phase: (_, work) => work(() => {}) });
      let site = await check();
      const images = site.diagnostics.filter(({ ruleId }) => ruleId === 'split-image-syntax').length;
      let fixed = 0;
      let rounds = 0;
      for (; rounds < MAX_ROUNDS; rounds += 1) {
        const plan = planFixes(site.diagnostics);
        if (plan.changes.length === 0) break;
        fixed += plan.fixed.length;
        const changed = await applyChanges(contentDir, plan.changes);
        for (const [index, { before = '', after }] of changed.entries()) {
          expect(after).toBe(applyEdits(before, plan.changes[index]?.edits ?? []));
        }
        site = await check();
      }
      showFigure('findings fixed', fixed);
      showFigure('split images before', images);
      showFigure('rounds until nothing changes', rounds);
      expect(site.diagnostics.filter(({ ruleId }) => ruleId === 'split-image-syntax')).toEqual([]);
      expect(rounds).toBeLessThan(MAX_ROUNDS);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
