import { expect, test } from 'vitest';
import type { Severity } from '../../src/core/diagnostic.ts';
import { checkSite } from '../../src/io/check-site.ts';
import judged from '../fixtures/judged-findings.json' with { type: 'json' };
import { CORPUS, hasCorpus, percent, showFigure } from './corpus.ts';

/** A finding that a person has looked at in its place. */
interface Judged {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: 'right' | 'wrong';
  readonly reason: string;
}

const list = judged as readonly Judged[];

test('of findings drawn at random at least 95 % are right, and no error is wrong', () => {
  const wrong = list.filter(({ verdict }) => verdict === 'wrong');
  showFigure('findings judged right', percent(list.length - wrong.length, list.length));
  expect(list.length).toBe(200);
  expect(wrong.length / list.length).toBeLessThanOrEqual(0.05);
  expect(wrong.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.skipIf(!hasCorpus)('what was judged right is still found', { timeout: 600_000 }, async () => {
  const { diagnostics } = await checkSite({
    contentDir: CORPUS,
    options: {},
    phase: (_, work) => work(() => {}),
  });
  const places = new Set(diagnostics.map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`));
  const right = list.filter(({ verdict }) => verdict === 'right');
  const found = right.filter(({ file, line, rule }) => places.has(`${file}:${line} ${rule}`));
  showFigure('still found', percent(found.length, right.length));
  expect(found.length / right.length).toBeGreaterThanOrEqual(0.98);
});
