import { expect, test } from 'vitest';
import { buildStatus } from '../../../src/core/status/build-status.ts';
import { buildStatusReport } from '../../../src/core/status/status-report.ts';
import { reportStatus, type StatusFormat } from '../../../src/core/status/status-texts.ts';
import { catalogOf, guid, locale, topicText } from '../virtual-content.ts';

const catalog = catalogOf({
  'de/a.md': topicText('a', '=A, "b"', '[b](b.md)', 'ms.translationtype: HT\n'),
  'de/b.md': topicText('b', 'B', 'Text.', 'ms.translationtype: MT\n'),
  'ko/b.md': topicText('b', '나', '## <x> & y\n\nText.'),
});

test('text lists what is to be done, then figures', () => {
  expect(report('text')).toBe(
    [
      'de/b.md  outdated, machine, 1 link: B',
      '    structure 0 here, 1 in ko',
      '    section missing: “<x> & y” (ko)',
      `ko/ ${guid('a')}  missing, 0 links: =A, "b"`,
      'ko/b.md  current, 1 link: 나',
      '    structure 1 here, 0 in de',
      '    section extra at line 8: “<x> & y” (de)',
      '',
      '2 topics, no source locale',
      '           missing  outdated   current     human   machine',
      'de               0         1         1         1         1',
      'ko               1         0         1         0         0',
      '',
    ].join('\n'),
  );
});

test('CSV has one line an asset and locale, and no cell that a spreadsheet takes for a formula', () => {
  expect(report('csv').split('\r\n').slice(0, 3)).toEqual([
    'locale,status,translation,links,asset,file,title,evidence,sections',
    `de,outdated,machine,1,${guid('b')},de/b.md,B,"structure 0 here, 1 in ko",section missing: “<x> & y” (ko)`,
    `de,current,human,0,${guid('a')},de/a.md,"'=A, ""b""",,`,
  ]);
});

test('HTML is escaped', () => {
  expect(report('html')).toContain('<td>section missing: “&lt;x&gt; &amp; y” (ko)</td>');
});

test('JSON is the report itself, for the locales asked for', () => {
  const parsed = JSON.parse(report('json', ['ko']));
  expect(parsed.locales).toEqual([
    { locale: 'ko', missing: 1, outdated: 0, current: 1, human: 0, machine: 0, drafts: 0 },
  ]);
  expect(parsed.entries.map(({ status, inbound }: Record<string, unknown>) => [status, inbound])).toEqual([
    ['missing', 0],
    ['current', 1],
  ]);
});

function report(format: StatusFormat, locales?: readonly string[]): string {
  const wanted = locales?.map((tag) => locale(tag));
  return reportStatus(buildStatusReport(catalog, buildStatus(catalog), wanted), format);
}
