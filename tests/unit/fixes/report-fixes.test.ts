import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/core/diagnostic.ts';
import { reportFixes } from '../../../src/core/fixes/report-fixes.ts';

const finding: Diagnostic = {
  ...{ file: 'de/a.md', line: 2, column: 1 },
  ...{ ruleId: 'misspelt-key', severity: 'warning', message: 'Wrong.' },
};
const fixed = { finding, change: { before: 'ms.autor', after: 'ms.author' } };

test('each fix has a line with its place and what became of what', () => {
  expect(reportFixes([fixed])).toBe(
    'fixed  de/a.md: 1 misspelt-key\n  2:1  misspelt-key  ms.autor → ms.author\nFixed 1 finding in 1 file.\n',
  );
});

test('of very many fixes only files and numbers are told', () => {
  expect(reportFixes(Array.from({ length: 501 }, () => fixed))).toBe(
    'fixed  de/a.md: 501 misspelt-key\nFixed 501 findings in 1 file.\n',
  );
});
