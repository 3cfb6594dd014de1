import { expect, test } from 'vitest';
import { parseSiteAddress } from '../../../src/core/pages/site-address.ts';

test.each([
  [undefined, undefined, undefined, '/'],
  [undefined, 'guides', undefined, '/guides/'],
  [undefined, '//a/./b//', undefined, '/a/b/'],
  [undefined, '/a_b.c/~d-e', undefined, '/a_b.c/~d-e/'],
  ['https://docs.example.com', undefined, 'https://docs.example.com', '/'],
  ['https://docs.example.com/guides', undefined, 'https://docs.example.com', '/guides/'],
  ['https://docs.example.com/guides/', '/other', 'https://docs.example.com', '/other/'],
  ['HTTP://Docs.Example.com:8080', '', 'http://docs.example.com:8080', '/'],
])('site %s with base %s is %s and %s', (site, base, origin, path) => {
  expect(parseSiteAddress(site, base)).toEqual({ site: origin, base: path });
});

test.each([
  ['docs.example.com', 'Write it with its scheme, such as `https://docs.example.com`.'],
  ['ftp://docs.example.com', 'Write it with its scheme, such as `https://docs.example.com`.'],
  ['nonsense', 'Write it with its scheme, such as `https://docs.example.com`.'],
  ['https://docs.example.com/a?b#c', 'Write `https://docs.example.com/a`.'],
])('site %s is answered with what to write', (site, advice) => {
  expect(parseSiteAddress(site, undefined).problem).toContain(advice);
});

test.each([
  [undefined, '/dök/'],
  [undefined, '/a b'],
  [undefined, '/a%20b/'],
  [undefined, '/a/[b]/'],
  [undefined, '/$x/'],
  ['https://docs.example.com/a"b<', undefined],
])('the path of site %s with base %s is refused', (site, base) => {
  expect(parseSiteAddress(site, base).problem).toContain('such as `/docs/`');
});
