import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { buildSearch } from '../../../src/search/build-search.ts';
import { fakeSitePages } from './fake-site-pages.ts';

const TOPICS = [
  { locale: 'de', slug: 'chat', assetId: 'b', title: 'Chat', body: '<p>Planung</p>' },
  { locale: 'de', slug: 'groesse', assetId: 'a', title: 'Größe', body: '<p>Server</p>', above: ['chat'] },
  { locale: 'ko', slug: 'size', assetId: 'a', title: '크기', body: '<p>서버는</p>', above: ['chat'] },
  { locale: 'ko', slug: 'chat', assetId: 'b', title: 'Chat', body: '', fallback: true },
];

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function build(topics: typeof TOPICS) {
  const folder = await mkdtemp(join(tmpdir(), 'hexapla-search-'));
  folders.push(folder);
  const progress: string[] = [];
  const report = await buildSearch(fakeSitePages(topics), folder, (done, total) => {
    progress.push(`${done}/${total}`);
  });
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const read = (path: string) => readFile(join(folder, path));
  return { report, progress, paths, read };
}

test('every locale gets a bundle of its own pages, without unused files', async () => {
  const { report, paths, progress } = await build(TOPICS);
  expect(report.locales.map(({ locale, pages }) => [locale, pages])).toEqual([
    ['de', 2],
    ['ko', 1],
  ]);
  const names = paths.map((path) => path.replace(/[0-9a-f]{7,}/, 'HASH'));
  expect(names).toEqual([
    '_search/de/fragment/de_HASH.pf_fragment',
    '_search/de/fragment/de_HASH.pf_fragment',
    '_search/de/index/de_HASH.pf_index',
    '_search/de/pagefind-entry.json',
    '_search/de/pagefind-worker.js',
    '_search/de/pagefind.de_HASH.pf_meta',
    '_search/de/pagefind.js',
    '_search/de/titles.json',
    '_search/de/wasm.de.pagefind',
    '_search/de/words.json',
    '_search/ko/fragment/ko_HASH.pf_fragment',
    '_search/ko/index/ko_HASH.pf_index',
    '_search/ko/pagefind-entry.json',
    '_search/ko/pagefind-worker.js',
    '_search/ko/pagefind.js',
    '_search/ko/pagefind.ko_HASH.pf_meta',
    '_search/ko/titles.json',
    '_search/ko/wasm.unknown.pagefind',
    '_search/ko/words.json',
  ]);
  expect(progress).toEqual(['1/3', '2/3', '3/3']);
});

test('the title lists of two locales number an asset alike and skip missing parents', async () => {
  const { read } = await build(TOPICS);
  expect(String(await read('_search/de/titles.json'))).toBe(
    '{"topics":[["chat","Chat",1,-1],["groesse","Größe",0,0]]}',
  );
  expect(String(await read('_search/ko/titles.json'))).toBe('{"topics":[["size","크기",0,-1]]}');
});

test('the same pages give the same bytes, whatever their order', async () => {
  const one = await build(TOPICS);
  const two = await build([...TOPICS].reverse().sort((a, b) => (a.locale < b.locale ? -1 : 1)));
  expect(two.paths).toEqual(one.paths);
  for (const path of one.paths) expect(await two.read(path), path).toEqual(await one.read(path));
});

test('a locale without topics of its own has an empty list', async () => {
  const { read } = await build(TOPICS.filter(({ locale, fallback }) => locale === 'de' || fallback === true));
  expect(String(await read('_search/ko/titles.json'))).toBe('{"topics":[]}');
});

test('a page that cannot be made names the locale and keeps the cause', async () => {
  const pages = fakeSitePages(TOPICS);
  const broken = {
    ...pages,
    getTopic: () => {
      throw new Error('no such page');
    },
  };
  await expect(buildSearch(broken, '/nowhere')).rejects.toMatchObject({
    message: 'The search index of "de" could not be built',
    cause: { message: 'no such page' },
  });
});
