import { describe, expect, test } from 'vitest';
import { parseSource } from '../../../src/core/check/source.ts';
import { applyEdits } from '../../../src/core/edits/apply-edits.ts';
import { pairSegments } from '../../../src/core/exchange/pair-segments.ts';
import { planImport } from '../../../src/core/exchange/plan-import.ts';
import { locale } from '../virtual-content.ts';

const KOREAN =
  '---\ntitle: 방\n---\n\n# <a name="rooms"></a>방\n\n*방* 하나 `mehr`.\n\n- [목표](a.md)\n\n| 가 | 나 |\n| --- | --- |\n| 1 | 둘 |\n';
const GERMAN = KOREAN.replace('*방* 하나', 'Ein Raum').replace('[목표]', '[Ziel]');

describe('texts that would lose something are left alone', () => {
  test.each([
    ['an anchor', '<a name="rooms"></a>방', '방', 'has lost `<a name="rooms">`, `</a>`', 5],
    ['a target', '[목표](a.md)', '[목표](b.md)', 'has lost `](a.md)` and has a new `](b.md)`', 9],
    ['code', '*방* 하나 `mehr`.', '*방* 하나.', 'has lost "`mehr`"', 7],
    ['a cell', '| 1 | 둘 |', '| 1 | 둘 | 셋 |', 'has a new `|`', 13],
  ])('%s', (_, text, next, reason, line) => {
    const { edits, problems } = plan({ [text]: next });
    expect(edits).toEqual([]);
    expect(problems).toEqual([
      expect.stringMatching(new RegExp(`^ko/a\\.md:${line}: the text of s\\d+-[0-9a-f]+ `)),
    ]);
    expect(problems[0]).toContain(`${reason}; left as it is.`);
  });

  test.each([
    ['two paragraphs', '*방* 하나 `mehr`.', '*방* 하나\n\n`mehr`.'],
    ['a list', '*방* 하나 `mehr`.', '- *방* 하나 `mehr`.'],
    ['a broken row', '| 1 | 둘 |', '| 1 | 둘\n셋 |'],
    ['a heading of two lines', '<a name="rooms"></a>방', '<a name="rooms"></a>방\n둘'],
  ])('%s', (_, text, next) => {
    const { edits, problems } = plan({ [text]: next, '[목표](a.md)': '[목적지](a.md)' });
    expect(applyEdits(KOREAN, edits)).toBe(KOREAN.replace('목표', '목적지'));
    expect(problems).toEqual([
      expect.stringContaining('a line break or a sign that would make other blocks'),
    ]);
  });
});

test.each([
  ['words around markup', '*방* 하나 `mehr`.', '`mehr` 하나 *방*.'],
  ['the markup of the source', '*방* 하나 `mehr`.', '방 하나 `mehr`.'],
  ['entities and escapes', '| 1 | 둘 |', '| 1&nbsp;\\| | 둘 |'],
  ['a paragraph on two lines', '*방* 하나 `mehr`.', '*방* 하나\n`mehr`.'],
])('%s may come back', (_, text, next) => {
  const { edits, problems } = plan({ [text]: next });
  expect(problems).toEqual([]);
  expect(applyEdits(KOREAN, edits)).toBe(KOREAN.replace(text, next));
});

test('texts that the tool holds back, or has twice, are left alone', () => {
  const file = exchange();
  const [first, second] = file.units;
  if (!first || !second) throw new Error('no units');
  const units = [{ ...first, target: undefined, held: 'is marked as fuzzy' }, second, second];
  expect(planImport({ ...file, units }, KOREAN).problems).toEqual([
    expect.stringContaining('is marked as fuzzy; left as it is.'),
    expect.stringContaining('stands twice in the exchange file; left as it is.'),
  ]);
});

test('space around a text, from tools that indent, is no change', () => {
  const file = exchange();
  const units = file.units.map((unit) => ({ ...unit, target: `\n    ${unit.target}\n  ` }));
  expect(planImport({ ...file, units }, KOREAN)).toEqual({ edits: [], problems: [] });
});

test('a title of several lines becomes one', () => {
  const quoted = KOREAN.replace('title: 방', 'title: "방"');
  const file = exchange(quoted);
  const units = file.units.map((unit) => (unit.target === '방' ? { ...unit, target: '방\n둘' } : unit));
  expect(applyEdits(quoted, planImport({ ...file, units }, quoted).edits)).toContain('title: "방 둘"\n');
});

function plan(texts: Readonly<Record<string, string>>) {
  const file = exchange();
  const units = file.units.map((unit) => ({ ...unit, target: texts[unit.target ?? ''] ?? unit.target }));
  return planImport({ ...file, units }, KOREAN);
}

function exchange(text = KOREAN) {
  const units = pairSegments({ source: parseSource(GERMAN), target: parseSource(text) }, false);
  return { path: 'ko/a.md', sourceLocale: locale('de'), targetLocale: locale('ko'), units };
}
