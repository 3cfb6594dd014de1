import { expect, test } from 'vitest';
import { narrowOptions } from '../../../src/core/settings/narrow-options.ts';

test('every mention of an absent locale is left out, everything else is kept', () => {
  const options = {
    site: 'https://docs.example.com',
    locales: ['de', 'fr', 'ko'],
    defaultLocale: 'de',
    sourceLocale: 'ko',
    fallback: { ko: ['de'], fr: ['de', 'ko'], '*': ['ko', 'fr'] },
  };
  expect(narrowOptions(options, ['fr', 'ko', 'ja'])).toEqual({
    site: 'https://docs.example.com',
    locales: ['fr', 'ko'],
    sourceLocale: 'ko',
    fallback: { ko: [], fr: ['ko'], '*': ['ko', 'fr'] },
  });
});

test('with none of the listed locales there is no list', () => {
  expect(narrowOptions({ locales: ['de'] }, ['fr'])).toEqual({});
});
