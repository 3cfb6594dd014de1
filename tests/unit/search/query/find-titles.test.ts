import { expect, test } from 'vitest';
import { findTitles, indexTitles } from '../../../../src/search/query/find-titles.ts';

const index = indexTitles(
  ['Planung für den Server', 'Server', 'Überblick über Server', '서버를 배포'].map((title, asset) => ({
    path: `${asset}/`,
    title,
    asset,
    parent: undefined,
  })),
);
const find = (...terms: string[]) => findTitles(index, terms, 2).map(({ title }) => title);

test('titles hold all words, by their beginnings', () => {
  expect(find('serv', 'plan')).toEqual(['Planung für den Server']);
  expect(find('serv', 'chat')).toEqual([]);
});

test('diacritics and case do not matter', () => {
  expect(find('UBERBLICK')).toEqual(['Überblick über Server']);
});

test('the title that is the word comes first, and no more come than wanted', () => {
  expect(find('server')).toEqual(['Server', 'Überblick über Server']);
});

test('an unfinished Korean syllable finds its word', () => {
  expect(find('배')).toEqual(['서버를 배포']);
});

test('no words, no titles', () => {
  expect(find()).toEqual([]);
});
