import { expect, test } from 'vitest';
import { resemblesQuery } from '../../../../src/search/query/resembles-query.ts';

test.each([
  ['Server', 'SERVERS'],
  ['Zertifikatsanf', 'Zertifikatsanforderung'],
  ['planeacion', 'Planeación'],
  ['서버', '서버를'],
  ['Get-CsPool', 'get cspool'],
  ['IP', 'IPv6'],
])('%s is found in %s', (term, found) => {
  expect(resemblesQuery([term], [found])).toBe(true);
});

test.each([
  ['orchidee', 'orchestrieren'],
  ['xqzzk', 'x64'],
  ['김치찌개', '김포'],
])('%s is not found in %s', (term, found) => {
  expect(resemblesQuery([term], [found])).toBe(false);
});

test('one term is enough', () => {
  expect(resemblesQuery(['xqzzk', 'server'], ['Titel', 'der Server'])).toBe(true);
});
