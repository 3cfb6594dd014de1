import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/core/diagnostic.ts';
import { reportText } from '../../../src/core/report/diagnostic-report.ts';
import { reportGithub } from '../../../src/core/report/report-github.ts';
import { reportJson } from '../../../src/core/report/report-json.ts';
import { reportSarif } from '../../../src/core/report/report-sarif.ts';

const diagnostics: readonly Diagnostic[] = [
  {
    file: 'de/a.md',
    line: 3,
    column: 12,
    ruleId: 'x',
    severity: 'error',
    message: 'First.',
    advice: 'Do it.',
  },
  { file: 'de/a.md', line: 120, column: 1, ruleId: 'long-name', severity: 'info', message: 'Second.' },
  { file: 'fr/b, c.md', line: 1, column: 1, ruleId: 'x', severity: 'warning', message: '100 %\nwrong.' },
];

test('text groups by file, aligns columns and counts', () => {
  expect(reportText({ diagnostics: diagnostics.slice(0, 2), files: 1200 })).toBe(
    [
      'de/a.md',
      '   3:12  error    x          First.',
      '                             Do it.',
      '  120:1  info     long-name  Second.',
      '',
      '1 error, 0 warnings, 1 note in 1 file; 1,200 files checked.',
      'Each rule is explained in docs/rules/<rule>.md.',
      '',
    ].join('\n'),
  );
});

test('text paints what it is told to', () => {
  const paint = {
    heading: (text: string) => `<${text}>`,
    severity: (severity: string, text: string) => `${severity}=${text}`,
    quiet: (text: string) => `(${text})`,
  };
  expect(reportText({ diagnostics: diagnostics.slice(0, 1), files: 1 }, paint)).toContain(
    '<de/a.md>\n  (3:12)  error=error    x  First.\n',
  );
});

test('nothing of the content steers a terminal or forges a line', () => {
  const hostile = '\u001b[2J\u009b1m\r\n::error::forged\u202e';
  const found: Diagnostic = {
    file: `de/${hostile}.md`,
    line: 1,
    column: 1,
    ruleId: 'x',
    severity: 'error',
    message: hostile,
    advice: hostile,
  };
  const text = reportText({ diagnostics: [found], files: 1, lineOf: () => hostile });
  const github = reportGithub({ diagnostics: [found], files: 1 }, 'content');
  for (const report of [text, github]) {
    expect(report).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(report).not.toMatch(/^::error::forged/m);
  }
  expect(text).toContain('de/␛[2J\ufffd1m␍␊::error::forged\ufffd.md\n');
});

test('json keeps every field', () => {
  expect(JSON.parse(reportJson({ diagnostics, files: 2 }))).toEqual({
    schema: 1,
    files: 2,
    counts: { error: 1, warning: 1, info: 1 },
    diagnostics,
  });
});

test('github annotations escape what would end them', () => {
  expect(reportGithub({ diagnostics: diagnostics.slice(2), files: 1 }, 'content')).toBe(
    '::warning file=content/fr/b%2C c.md,line=1,col=1,title=x::100 %25%0Awrong.\n',
  );
});

test('sarif has the page of the rule, the end of what is wrong, related places and fixes', () => {
  const found: Diagnostic = {
    ...{ file: 'de/a b.md', line: 2, column: 3, end: { line: 2, column: 5 }, ruleId: 'key-case' },
    ...{ severity: 'info', message: 'Wrong.', advice: 'Mend it.', fix: [{ start: 9, end: 11, text: 'x' }] },
    related: [{ file: 'es/a.md', line: 7, column: 1, message: 'As here.' }],
  };
  const placeOf = (_: string, offset: number) => ({ line: 2, column: offset - 6 });
  const log = JSON.parse(reportSarif({ diagnostics: [found], files: 1, placeOf }, 'content', '1.0.0'));
  const [run] = log.runs;
  expect(run.tool.driver.rules[0].help.text).toMatch(/^Finds .+\. .+ docs\/rules\/key-case\.md\.$/);
  const region = { startLine: 2, startColumn: 3, endLine: 2, endColumn: 5 };
  const artifactLocation = { uri: 'content/de/a%20b.md' };
  expect(run.results[0]).toMatchObject({
    locations: [{ physicalLocation: { artifactLocation, region } }],
    relatedLocations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'content/es/a.md' },
          region: { startLine: 7, startColumn: 1 },
        },
        message: { text: 'As here.' },
      },
    ],
    fixes: [
      {
        description: { text: 'Mend it.' },
        artifactChanges: [
          { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'x' } }] },
        ],
      },
    ],
  });
});
