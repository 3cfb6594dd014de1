import { expect, test } from 'vitest';
import type { Locale } from '../../../../src/core/locale.ts';
import { correctTerm } from '../../../../src/search/query/correct-term.ts';
import { editDistance } from '../../../../src/search/query/edit-distance.ts';
import { buildLexicon, findWord, hasPrefix } from '../../../../src/search/query/lexicon.ts';
import { agreement, scoreTitles } from '../../../../src/search/query/score-titles.ts';
import { joinTerms, splitCompound } from '../../../../src/search/query/split-compound.ts';
import { suggestTitles } from '../../../../src/search/query/suggest-titles.ts';

const TITLES = [
  'Planung für den Server',
  'Server',
  'Überblick über Server',
  'Serverrollen im Chat',
  '서버를 배포',
  '채팅방 관리',
  'Get-CsService',
  'disabilitare utenti',
  'gestione di utenti',
];
const lexicon = buildLexicon(
  TITLES.map((title) => ({ path: '', title, locale: 'de' as Locale, editions: [], parent: undefined })),
);
const asked = (...words: string[]) => words.map((text) => ({ forms: [{ text, weight: 1 }] }));
const best = (...words: string[]) => {
  const scores = [...scoreTitles(lexicon, asked(...words))].map(([row, score]) => ({
    row,
    share: agreement(score),
  }));
  return TITLES[scores.sort((a, b) => b.share - a.share)[0]?.row ?? -1];
};

test('words know their titles, and beginnings their words', () => {
  expect(findWord(lexicon, 'server')?.rows).toEqual([0, 1, 2]);
  expect([hasPrefix(lexicon, 'plan'), hasPrefix(lexicon, 'plam')]).toEqual([true, false]);
});

test('a word is not found in its opposite', () => {
  const rowsOf = (word: string) => [...scoreTitles(lexicon, asked(word)).keys()].map((row) => TITLES[row]);
  expect(rowsOf('abilitare')).toEqual([]);
  expect(rowsOf('rollen')).toEqual(['Serverrollen im Chat']);
});

test.each([
  ['server', 'servre', 1],
  ['server', 'serve', 1],
  ['server', 'severs', 2],
  ['server', 'chat', 3],
])('from %s to %s it is %i, or too far', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance);
});

test.each([
  ['Plannug', ['planung']],
  ['Serevr', ['server']],
  ['Gte', ['get']],
  ['Serverrolen', ['serverrollen']],
  ['체팅방', ['채팅방']],
  ['채방', ['채팅방']],
  ['xqz', []],
])('%s may be %j', (typed, words) => {
  expect(correctTerm(lexicon, typed)).toEqual(words);
});

test('compounds are split and joined where titles have the parts', () => {
  expect(splitCompound(lexicon, 'Chatserver')).toEqual(['chat', 'server']);
  expect(splitCompound(lexicon, 'Planungsserver')).toEqual(['planung', 'server']);
  expect(splitCompound(lexicon, 'Orchidee')).toBeUndefined();
  expect(joinTerms(lexicon, 'Server', 'Rollen')).toBe('serverrollen');
  expect(joinTerms(lexicon, 'Rollen', 'Server')).toBeUndefined();
});

test.each([
  [['server'], 'Server'],
  [['uebersicht'], undefined],
  [['ueberblick'], 'Überblick über Server'],
  [['planungen', 'für', 'server'], 'Planung für den Server'],
  [['배포', '서버'], '서버를 배포'],
])('%j is best said by %s', (words, title) => {
  expect(best(...words)).toBe(title);
});

test('suggestions hold all words by their beginnings; the shortest title that begins so comes first', () => {
  const suggest = (...words: string[]) => suggestTitles(lexicon, words, 2).map((row) => TITLES[row]);
  expect(suggest('serv')).toEqual(['Server', 'Serverrollen im Chat']);
  expect(suggest('UBERBLICK')).toEqual(['Überblick über Server']);
  expect(suggest('배')).toEqual(['서버를 배포']);
  expect(suggest('serv', 'xyz')).toEqual([]);
  expect(suggest()).toEqual([]);
});
