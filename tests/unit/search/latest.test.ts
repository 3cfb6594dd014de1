import { expect, test } from 'vitest';
import { createLatest } from '../../../src/site/search/latest.ts';

test('only the last question is current', () => {
  const start = createLatest();
  const first = start();
  expect(first()).toBe(true);
  const second = start();
  expect([first(), second()]).toEqual([false, true]);
});
