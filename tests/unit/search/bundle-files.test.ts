import { expect, test } from 'vitest';
import type { Locale } from '../../../src/core/locale.ts';
import type { IsoDate } from '../../../src/core/topic.ts';
import { countChoices, narrowTopics, withKnownPart } from '../../../src/search/client/facets.ts';
import { suggestQuery } from '../../../src/search/client/suggest-query.ts';
import { largestParts, topParts } from '../../../src/search/client/toc-parts.ts';
import { type Facets, formatFacets, readFacets } from '../../../src/search/facet-list.ts';
import { groupByLetter } from '../../../src/search/letter-index.ts';
import { fuseRanks } from '../../../src/search/query/fuse-ranks.ts';
import { buildLexicon } from '../../../src/search/query/lexicon.ts';
import { formatRecords, readRecords } from '../../../src/search/record-list.ts';

const DE = 'de' as Locale;
const entry = (path: string, parent?: number) => ({ path, title: path, locale: DE, editions: [DE], parent });
const facet = (
  translation: Facets['translation'],
  date?: string,
  status: Facets['status'] = 'current',
): Facets => ({
  translation,
  status,
  date: date as IsoDate,
});

test('IDs are cut to what tells them apart', () => {
  const written = formatRecords(['de_abc1', 'de_abd2', 'de_f00']);
  expect(written).toBe('{"width":3,"ids":"abcabdf00"}');
  const findRow = readRecords(JSON.parse(written));
  expect(['de_abd2', 'de_abc1', 'de_zzz'].map(findRow)).toEqual([1, 0, undefined]);
  expect(() => formatRecords(['de_a', 'de_a'])).toThrow('one ID');
});

test('facets survive writing and reading', () => {
  const rows = [
    facet('human', '2014-11-04', 'outdated'),
    facet('machine'),
    facet('unknown', undefined, 'missing'),
  ];
  expect(readFacets(JSON.parse(formatFacets(rows)))).toEqual(rows);
});

const titles = [
  entry('all/'),
  entry('plan/', 0),
  entry('plan/size/', 1),
  entry('deploy/', 0),
  entry('extra/'),
];
const facets = [
  facet('unknown'),
  facet('human', '2014-01-01'),
  facet('machine', '2015-01-01'),
  facet('human', undefined, 'outdated'),
  facet('human'),
];
const found = [3, 2, 1, 4].map((row) => ({ row, score: 1, foundIn: DE, coverage: 1, match: undefined }));
const ALL = { part: undefined, translation: undefined, status: undefined, sort: 'relevance' } as const;
const rows = (narrowing: Parameters<typeof narrowTopics>[2]) =>
  narrowTopics({ titles, facets }, found, narrowing).map(({ row }) => row);

test('parts are what is below a topic that holds most', () => {
  expect(topParts(titles)).toEqual([1, 3, 4]);
  expect(topParts([entry('a/'), entry('b/')])).toEqual([0, 1]);
  expect(largestParts(titles, 2)).toEqual([1, 3]);
  expect(largestParts([entry('a/'), entry('b/'), entry('b/c/', 1), entry('d/')], 1)).toEqual([1]);
});

test('results are narrowed to a part, a translation and a status, and sorted by date', () => {
  expect(rows(ALL)).toEqual([3, 2, 1, 4]);
  expect(rows({ ...ALL, part: 'plan/' })).toEqual([2, 1]);
  expect(rows({ ...ALL, translation: 'human' })).toEqual([3, 1, 4]);
  expect(rows({ ...ALL, status: 'outdated' })).toEqual([3]);
  expect(rows({ ...ALL, sort: 'date' })).toEqual([2, 1, 3, 4]);
});

test('sorted by date, topics with all words come before those with some', () => {
  const some = found.map((topic) => ({ ...topic, coverage: topic.row === 2 ? 0.5 : 1 }));
  const sorted = narrowTopics({ titles, facets }, some, { ...ALL, sort: 'date' });
  expect(sorted.map(({ row }) => row)).toEqual([1, 3, 4, 2]);
});

test('each choice counts what the others leave', () => {
  const { parts, translations, statuses } = countChoices({ titles, facets }, found, {
    ...ALL,
    translation: 'human',
  });
  expect(parts.map(({ value, count }) => [value, count])).toEqual([
    ['plan/', 1],
    ['deploy/', 1],
    ['extra/', 1],
  ]);
  expect(translations).toEqual([
    { value: 'human', count: 3 },
    { value: 'machine', count: 1 },
  ]);
  expect(statuses).toEqual([
    { value: 'current', count: 2 },
    { value: 'outdated', count: 1 },
  ]);
});

test('what is chosen is listed where nothing is left of it; a part that is not there is not chosen', () => {
  const facts = { titles, facets };
  const { parts, statuses } = countChoices(facts, [], { ...ALL, part: 'plan/', status: 'outdated' });
  expect(parts).toEqual([{ value: 'plan/', title: 'plan/', count: 0 }]);
  expect(statuses).toEqual([{ value: 'outdated', count: 0 }]);
  expect(withKnownPart(facts, { ...ALL, part: 'gone/' })).toEqual(ALL);
  expect(withKnownPart(facts, { ...ALL, part: 'plan/' }).part).toBe('plan/');
});

test('letters stand in the order of the language', () => {
  const group = (locale: string, ...texts: string[]) =>
    groupByLetter(
      texts.map((text) => ({ text })),
      locale as Locale,
    ).map(({ letter, topics }) => [letter, topics.length]);
  expect(group('de', 'Zebra', 'Übersicht', 'Umzug', '2013')).toEqual([
    ['#', 1],
    ['U', 2],
    ['Z', 1],
  ]);
  expect(group('ko', '서버', '까치', '가방', 'Chat')).toEqual([
    ['ㄱ', 2],
    ['ㅅ', 1],
    ['C', 1],
  ]);
});

test('ranks of lists are added', () => {
  const one = { keys: ['a', 'b'], weightOf: () => 1 };
  const two = { keys: ['b'], weightOf: () => 1 };
  expect(fuseRanks([one, two]).map(({ key }) => key)).toEqual(['b', 'a']);
});

test('nothing found: the nearest words of titles', () => {
  const lexicon = buildLexicon([entry('Zertifikate anfordern')]);
  expect(suggestQuery(lexicon, ['Zertfkate'])).toBe('zertifikate');
  expect(suggestQuery(lexicon, ['xqzzk'])).toBeUndefined();
});
