import { expect, test } from 'vitest';
import { parseExcerpt } from '../../../../src/search/client/excerpt.ts';

const text = (plain: string) => ({ text: plain, marked: false });
const mark = (marked: string) => ({ text: marked, marked: true });

test('marks become values, and escaped signs what they were', () => {
  expect(parseExcerpt('a &lt;b&gt; <mark>Server.</mark> c')).toEqual([
    text('a <b> '),
    mark('Server.'),
    text(' c'),
  ]);
});

test('neighbouring marks are one', () => {
  expect(parseExcerpt('<mark>der</mark> <mark>rote</mark> <mark>Server</mark>, x')).toEqual([
    mark('der rote Server'),
    text(', x'),
  ]);
});

test('the title at the beginning is left out', () => {
  expect(parseExcerpt('Der <mark>Server.</mark> Ein <mark>Server</mark> ist', 'Der Server')).toEqual([
    text('Ein '),
    mark('Server'),
    text(' ist'),
  ]);
});

test('so is the end of the title after an ellipsis', () => {
  expect(parseExcerpt('… rote <mark>Server.</mark> Er ist rot', 'Der rote Server')).toEqual([
    text('Er ist rot'),
  ]);
});

test('an excerpt of nothing but the title stays', () => {
  expect(parseExcerpt('Der <mark>Server.</mark>', 'Der Server')).toEqual([text('Der '), mark('Server.')]);
});

test('words that only begin like the title stay', () => {
  expect(parseExcerpt('Die Server', 'Der Server')).toEqual([text('Die Server')]);
});
