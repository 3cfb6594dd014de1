import { expect, test } from 'vitest';
import { describeChange } from '../../../src/core/fixes/describe-change.ts';

test('a change is shown with the words around it, within its line', () => {
  const text = 'Eins.\nDie Anwendung sieht ein Bild ![B] (b.png) hier und dort drüben.\nZwei.';
  const at = text.indexOf('] (') + 1;
  expect(describeChange(text, [{ start: at, end: at + 1, text: '' }])).toEqual({
    before: 'ein Bild ![B] (b.png) hier und',
    after: 'ein Bild ![B](b.png) hier und',
  });
});

test('several edits are one change, and what nobody sees is named', () => {
  const edits = [
    { start: 1, end: 2, text: '' },
    { start: 3, end: 3, text: 'x' },
  ];
  expect(describeChange('a\u200bbc\nd', edits)).toEqual({ before: 'a[U+200B]bc', after: 'abxc' });
  expect(describeChange('a', [])).toBeUndefined();
});
