import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/edits/apply-edits.ts';

test('replaces ranges and keeps the rest', () => {
  const edits = [
    { start: 0, end: 1, text: 'A' },
    { start: 2, end: 2, text: '+' },
  ];
  expect(applyEdits('abc', edits)).toBe('Ab+c');
});

test('keeps byte order mark and line ends, and gives new lines the same', () => {
  const edits = [{ start: 2, end: 3, text: 'B\nC' }];
  expect(applyEdits('\uFEFFa\r\nb\r\nc', edits)).toBe('\uFEFFa\r\nB\r\nC\r\nc');
});

test('a lone carriage return is one character', () => {
  expect(applyEdits('a\rb\r\nc', [{ start: 4, end: 5, text: 'C' }])).toBe('a\rb\r\nC');
});

test('refuses edits that overlap', () => {
  const edits = [
    { start: 0, end: 2, text: '' },
    { start: 1, end: 3, text: '' },
  ];
  expect(() => applyEdits('abc', edits)).toThrow('Edits overlap or are not sorted.');
});
