import { expect, test } from 'vitest';
import { softenAnd, unite } from '../../../../src/search/query/soften-and.ts';

const match = (id: string, score: number) => ({ id, score });

const ids = (all: ReturnType<typeof match>[], each: ReturnType<typeof match>[][]) =>
  softenAnd(all, each).map(({ match: { id }, coverage }) => [id, coverage]);

test('a match of all words outweighs better ones of some', () => {
  expect(ids([match('both', 4)], [[match('both', 2), match('one', 9)], [match('both', 2)]])).toEqual([
    ['both', 1],
    ['one', 0.5],
  ]);
});

test('more words outweigh a better score', () => {
  expect(ids([], [[match('one', 3), match('two', 1)], [match('two', 1)]])).toEqual([
    ['two', 1],
    ['one', 0.5],
  ]);
});

test('every document comes once, and the best scores 1', () => {
  const soft = softenAnd([match('a', 1)], [[match('a', 2), match('b', 1)], [match('a', 1)]]);
  expect(soft.map(({ match: { id }, score }) => [id, score])).toEqual([
    ['a', 1],
    ['b', 1 / 192],
  ]);
});

test('of several ways to write a word each document counts with its best', () => {
  const typed = { matches: [match('a', 2)], weight: 1 };
  const guessed = { matches: [match('a', 9), match('b', 2)], weight: 0.5 };
  expect(unite([typed, guessed])).toEqual([match('a', 4.5), match('b', 1)]);
});
