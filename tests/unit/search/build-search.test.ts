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
  { locale: 'ko', slug: 'chat', assetId: 'b', title: 'Chat', body: '<p>Planung</p>', fallback: 'de' },
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
    '_search/de/assets.json',
    '_search/de/facets.json',
    '_search/de/fragment/de_HASH.pf_fragment',
    '_search/de/fragment/de_HASH.pf_fragment',
    '_search/de/index/de_HASH.pf_index',
    '_search/de/pagefind-entry.json',
    '_search/de/pagefind-worker.js',
    '_search/de/pagefind.de_HASH.pf_meta',
    '_search/de/pagefind.js',
    '_search/de/records.json',
    '_search/de/titles.json',
    '_search/de/wasm.de.pagefind',
    '_search/ko/assets.json',
    '_search/ko/facets.json',
    '_search/ko/fragment/ko_HASH.pf_fragment',
    '_search/ko/fragment/ko_HASH.pf_fragment',
    '_search/ko/index/ko_HASH.pf_index',
    '_search/ko/pagefind-entry.json',
    '_search/ko/pagefind-worker.js',
    '_search/ko/pagefind.js',
    '_search/ko/pagefind.ko_HASH.pf_meta',
    '_search/ko/records.json',
    '_search/ko/titles.json',
    '_search/ko/wasm.unknown.pagefind',
    '_search/languages.json',
  ]);
  expect(progress).toEqual(['1/4', '2/4', '3/4', '4/4']);
});

test('the index comes in small files, of which a query reads few', async () => {
  const words = Array.from({ length: 12_000 }, (_, at) => `wort${at.toString(36)}`).join(' ');
  const { paths } = await build([{ ...TOPICS[0], body: `<p>${words}</p>` } as (typeof TOPICS)[number]]);
  expect(paths.filter((path) => path.includes('/index/')).length).toBeGreaterThanOrEqual(2);
});

test('the bundles of two locales number an asset alike', async () => {
  const { read } = await build(TOPICS);
  expect(String(await read('_search/de/assets.json'))).toBe('[1,0]');
  expect(String(await read('_search/ko/assets.json'))).toBe('[1,0]');
});

test('a topic of another locale stands in the list under its title, marked', async () => {
  const { read } = await build(TOPICS);
  expect(JSON.parse(String(await read('_search/ko/titles.json')))).toEqual({
    locale: 1,
    locales: ['de', 'ko'],
    paths: ['chat', 'size'],
    titles: ['Chat', '크기'],
    depths: [0, 1],
    editions: { 0: [0] },
    fallbacks: { 0: 0 },
  });
});

test('a text that changes changes the bundle of its locale only', async () => {
  const changed = TOPICS.map((topic) =>
    topic.body === '<p>서버는</p>' ? { ...topic, body: '<p>서버를</p>' } : topic,
  );
  const [one, two] = [await build(TOPICS), await build(changed)];
  for (const path of one.paths.filter((path) => path.startsWith('_search/de/')))
    expect(await two.read(path), path).toEqual(await one.read(path));
  expect(two.paths).not.toEqual(one.paths);
});

test('the same pages give the same bytes', async () => {
  const one = await build(TOPICS);
  const two = await build(TOPICS);
  expect(two.paths).toEqual(one.paths);
  for (const path of one.paths) expect(await two.read(path), path).toEqual(await one.read(path));
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
