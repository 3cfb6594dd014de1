import { expect, test } from 'vitest';
import { parseTopicDate } from '../../../src/core/parse/topic-dates.ts';

test.each([
  ['07/23/2014', '2014-07-23'],
  ['7/3/2014', '2014-07-03'],
  ['2014-11-04', '2014-11-04'],
  ['2014-11-04T23:59:59Z', '2014-11-04'],
  ['02/29/2012', '2012-02-29'],
  ['02/29/2013', undefined],
  ['23/07/2014', undefined],
  ['2014', undefined],
  ['', undefined],
])('%s is %s', (text, date) => {
  expect(parseTopicDate(text)).toBe(date);
});
