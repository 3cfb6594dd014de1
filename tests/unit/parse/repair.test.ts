import { expect, test } from 'vitest';
import { applyEdits, repairText } from '../../../src/core/parse/repair.ts';

function repair(text: string) {
  const { text: repaired, diagnostics } = repairText('de/x.md', text, 0);
  return [repaired, ...diagnostics.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`)];
}

test('a split image is joined, parentheses and quotes in it notwithstanding', () => {
  expect(repair('a\n  ![Dialog "X"] (images/JJ1.5db6(OCS.15).jpg "Dialog \\"X\\"") b')).toEqual([
    'a\n  ![Dialog "X"](images/JJ1.5db6(OCS.15).jpg "Dialog \\"X\\"") b',
    '2:3 split-image-syntax',
  ]);
});

test('a split link is joined where the target certainly is one', () => {
  expect(repair('[a] (b.md), [c] \t(b.md#d) and [e] (https://example.com/)')).toEqual([
    '[a](b.md), [c](b.md#d) and [e](https://example.com/)',
    '1:1 split-link-syntax',
    '1:13 split-link-syntax',
    '1:31 split-link-syntax',
  ]);
});

test.each([
  'See [RFC 2119] (in English)',
  'array[0] (first)',
  '![alt] (see below)',
  'Write `![alt] (images/x.jpg)` here',
  '```\n![alt] (images/x.jpg)\n```\n',
  '1.  ~~~\n    [a] (b.md)\n    ~~~\n',
])('%j stays as it is', (text) => {
  expect(repair(text)).toEqual([text]);
});

test('text after a fence is repaired again', () => {
  expect(repair('````\n```\n````\n![a] (b.png)')).toEqual([
    '````\n```\n````\n![a](b.png)',
    '4:1 split-image-syntax',
  ]);
});

test('front matter is left alone', () => {
  const text = '---\ntitle: "[a] (b.md)"\n---\n';
  expect(repairText('de/x.md', text, text.length).edits).toEqual([]);
});

test('edits lead from the text to its repair', () => {
  const text = 'x ![a]  (b.png)\n[c] (d.md)';
  const { edits } = repairText('de/x.md', text, 0);
  expect(edits).toEqual([
    { start: 6, end: 8, text: '' },
    { start: 19, end: 20, text: '' },
  ]);
  expect(applyEdits(text, edits)).toBe('x ![a](b.png)\n[c](d.md)');
});
