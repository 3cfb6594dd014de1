import { expect, test } from 'vitest';
import { parseSlug } from '../../../src/core/catalog/slug.ts';

test.each([
  ['de/planning.md', 'planning'],
  ['de/Server/Planning Guide.md', 'server/planning-guide'],
  ['pt-BR/a/index.md', 'a'],
  ['de/index.md', 'index'],
  ['de/über – uns.md', 'über-uns'],
  ['ko/서버 계획.md', '서버-계획'],
  ['de/a%2fb?c#d.md', 'a2fbcd'],
  ['de/..md', 'index'],
  ['de/release.1.0.md', 'release.1.0'],
])('%s lives at %s', (path, slug) => {
  expect(parseSlug(undefined, path)).toEqual({ slug, reserved: undefined });
});

test('front matter chooses another', () => {
  expect(parseSlug('/Guide/Start/', 'de/x.md').slug).toBe('guide/start');
  expect(parseSlug('../../etc', 'de/x.md').slug).toBe('etc');
  expect(parseSlug('???', 'de/x.md').slug).toBe('x');
});

test.each(['toc', 'search', '404', 'status'])('%s belongs to the site', (name) => {
  expect(parseSlug(undefined, `de/${name}.md`)).toEqual({ slug: `${name}-1`, reserved: name });
  expect(parseSlug(undefined, `de/${name}/a.md`)).toEqual({ slug: `${name}-1/a`, reserved: name });
  expect(parseSlug(undefined, `de/a/${name}.md`).reserved).toBeUndefined();
});

test.each([
  'feed.xml',
  'llms.txt',
  'toc.json',
  'toc.json.js',
  'index.html',
  '404.html',
  'x.md',
  'x.source.html',
  'x.md.gz',
  'plan.svg',
  'plan.JPEG',
])('%s could be a file of the site', (name) => {
  const reserved = name.toLowerCase();
  expect(parseSlug(name, 'de/a.md')).toEqual({ slug: `${reserved}-1`, reserved });
  expect(parseSlug(undefined, `de/${name}.md`)).toEqual({ slug: `${reserved}-1`, reserved });
  expect(parseSlug(`a/${name}/b`, 'de/a.md')).toEqual({ slug: `a/${reserved}-1/b`, reserved });
});

test.each(['node.js', 'release.1.0', 'web.config', 'feed', 'md', 'data.json'])('%s is free', (name) => {
  expect(parseSlug(name, 'de/a.md')).toEqual({ slug: name, reserved: undefined });
});
