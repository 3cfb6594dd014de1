import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { planFixes } from '../../src/core/fixes/plan-fixes.ts';
import { applyChanges, type ChangedFile } from '../../src/io/apply-changes.ts';
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
      const images = site.diagnostics.filter(({ ruleId }) => ruleId === 'split-image-syntax');
      // What no locale has cannot come back.
      const lost = new Set(site.diagnostics.filter(({ ruleId }) => ruleId === 'missing-image').map(placeOf));
      let fixed = 0;
      let rounds = 0;
      for (; rounds < MAX_ROUNDS; rounds += 1) {
        const plan = planFixes(site.diagnostics);
        if (plan.changes.length === 0) break;
        fixed += plan.fixed.length;
        const changed = await applyChanges(contentDir, plan.changes);
        for (const file of changed) expect(linesOutsideOf(plan.fixed, file)).toEqual([]);
        site = await check();
      }
      showFigure('findings fixed', fixed);
      showFigure('split images before', images.length);
      showFigure('rounds until nothing changes', rounds);
      expect(site.diagnostics.filter(({ ruleId }) => ruleId === 'split-image-syntax')).toEqual([]);
      expect(rounds).toBeLessThan(MAX_ROUNDS);
      expect(images.filter((one) => !lost.has(placeOf(one)) && !showsImage(contentDir, one))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

function placeOf({ file, line }: Diagnostic): string {
  return `${file}:${line}`;
}

/** Changed lines of a file in which nothing was found, and line ends that are others now. */
function linesOutsideOf(
  fixed: readonly Diagnostic[],
  { path, before = '', after = '' }: Pick<ChangedFile, 'path' | 'before' | 'after'>,
): readonly string[] {
  const found = new Set(fixed.filter(({ file }) => file === path).map(({ line }) => line));
  const [old, now] = [before, after].map((text) => text.split(/(?<=\n)/));
  if (old?.length !== now?.length) return [`${path}: ${old?.length} lines are ${now?.length} now`];
  return (now ?? []).flatMap((line, index) => {
    const was = old?.[index] ?? '';
    const isAllowed = found.has(index + 1) && was.endsWith('\r\n') === line.endsWith('\r\n');
    return line === was || isAllowed ? [] : [`${path}:${index + 1} ${line}`];
  });
}

/** An image; names of files may have brackets. */
const IMAGE = /!\[[^\]]*\]\(((?:[^()\s]|\([^()\s]*\))+)/g;

/** Whether an image in the line of a finding is written as Markdown has it, and a locale has its file. */
function showsImage(contentDir: string, { file, line }: Diagnostic): boolean {
  const text = readFileSync(join(contentDir, file), 'utf8').split('\n')[line - 1] ?? '';
  const targets = Array.from(text.matchAll(IMAGE), ([, target = '']) => target);
  const folders = readdirSync(contentDir);
  return targets.some((target) => folders.some((folder) => existsSync(join(contentDir, folder, target))));
}
