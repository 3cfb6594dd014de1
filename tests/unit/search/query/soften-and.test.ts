import { expect, test } from 'vitest';
import { softenAnd } from '../../../../src/search/query/soften-and.ts';

const match = (id: string, score: number) => ({ id, score });

test('matches of all words come first, in their order', () => {
  const all = [match('low', 1), match('lower', 0.5)];
  expect(softenAnd(all, [[match('other', 9)], []]).map(({ id }) => id)).toEqual(['low', 'lower', 'other']);
});

test('more words outweigh a better score', () => {
  const each = [[match('one', 3), match('two', 1)], [match('two', 1)]];
  expect(softenAnd([], each).map(({ id }) => id)).toEqual(['two', 'one']);
});

test('every document comes once', () => {
  const each = [[match('a', 2), match('b', 1)], [match('a', 1)]];
  expect(softenAnd([match('a', 1)], each).map(({ id }) => id)).toEqual(['a', 'b']);
});
