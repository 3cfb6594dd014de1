import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locale } from '../../../src/core/locale.ts';
import { buildSearch } from '../../../src/search/build-search.ts';
import type { Scope } from '../../../src/search/client/read-question.ts';
import { createSiteSearch } from '../../../src/search/client/site-search.ts';
import { diskFiles } from '../../../src/search/disk-files.ts';
import { type FolderSearch, openFolderSearch } from '../../../src/search/folder-search.ts';
import { type FakeTopic, fakeSitePages } from './fake-site-pages.ts';

const topic = (locale: string, assetId: string, title: string, body: string): FakeTopic => ({
  locale,
  slug: `${assetId}-${locale}`,
  assetId,
  title,
  body: `<p>${body}</p>`,
});
const TOPICS: readonly FakeTopic[] = [
  topic(
    'de',
    'capacity',
    'Kapazitätsplanung für Server',
    'Wie viele Benutzer ein Chat trägt, hängt vom Speicher ab.',
  ),
  topic(
    'fr',
    'capacity',
    'Planification de la capacité',
    'Le nombre d’utilisateurs simultanés dépend de la mémoire vive.',
  ),
  topic('ko', 'capacity', '서버 용량 계획', '동시에 접속하는 사용자의 수는 메모리에 달려 있습니다.'),
  topic(
    'de',
    'ports',
    'Ports und Zertifikate',
    'Öffnen Sie den Port 5061 in der Firewall mit Set-CsNetworkPort.',
  ),
  topic('fr', 'ports', 'Ports et certificats', 'Ouvrez le port 5061 du pare-feu avec Set-CsNetworkPort.'),
  topic('ko', 'ports', '포트와 인증서', '방화벽에서 5061 포트를 엽니다.'),
  topic('de', 'chat', 'Überblick über beständigen Chat', 'Räume und Kategorien ordnen die Unterhaltungen.'),
  topic(
    'fr',
    'archive',
    'Archivage des conversations',
    'Les conversations sont conservées pendant dix années.',
  ),
  { ...topic('de', 'archive', 'Archivage des conversations', ''), fallback: 'fr' },
  { ...topic('ko', 'archive', 'Archivage des conversations', ''), fallback: 'fr' },
  { ...topic('fr', 'chat', 'Überblick über beständigen Chat', ''), fallback: 'de' },
  { ...topic('ko', 'chat', 'Überblick über beständigen Chat', ''), fallback: 'de' },
];

const idList = (assets: readonly string[]) => ({
  assets,
  library: { gg398381: assets.indexOf('capacity') },
  addresses: {
    'fr/ports-alt': assets.indexOf('ports'),
    'planung/übersicht.html': assets.indexOf('chat'),
    'library/gg111222': assets.indexOf('chat'),
  },
});

let folder: string;
let search: FolderSearch;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hexapla-site-search-'));
  await buildSearch(fakeSitePages(TOPICS), folder);
  const assets = [...new Set(TOPICS.map(({ assetId }) => assetId))].sort();
  await writeFile(join(folder, 'ids.json'), JSON.stringify(idList(assets)));
  search = await openFolderSearch(folder);
});
afterAll(async () => rm(folder, { recursive: true }));

async function ask(locale: string, query: string, scope: Scope = 'first') {
  const { hits, ...rest } = await search({ query, scope }, locale, 10);
  return { ...rest, ids: hits.map(({ assetId }) => assetId), hits };
}

test.each([
  ['de', 'Kapazitätsplanung', 'capacity'],
  ['de', 'kapazitaetsplanung', 'capacity'],
  ['de', 'Kapazitätspalnung', 'capacity'],
  ['de', 'Planung der Kapazität', 'capacity'],
  ['de', 'bestaendiger chat', 'chat'],
  ['de', 'Set-CsNetworkPort', 'ports'],
  ['de', '5061', 'ports'],
  ['de', '"Port 5061"', 'ports'],
  ['fr', "l'archivage", 'archive'],
  ['ko', '용량을 어떻게 계획하나요', 'capacity'],
  ['ko', '포트는', 'ports'],
])('%s: %s finds %s', async (locale, query, id) => {
  expect((await ask(locale, query)).ids[0]).toBe(id);
});

test.each(['Product: Ports und Zertifikate', 'Ports und Zertifikate · Product'])(
  'a title is found with the name of the product: %s',
  async (query) => {
    const [first] = (await ask('de', query)).hits;
    expect(first).toMatchObject({ assetId: 'ports' });
    expect(first?.score).toBe((await ask('de', 'Ports und Zertifikate')).hits[0]?.score);
  },
);

test('titles of other languages find the reader’s edition and say in which', async () => {
  const { hits } = await ask('de', 'Planification de la capacité');
  expect(hits[0]).toMatchObject({
    rank: 1,
    assetId: 'capacity',
    locale: 'de',
    slug: 'capacity-de',
    foundIn: 'fr',
  });
});

test('words of a text in another language are found there, each topic once', async () => {
  const { hits, ids } = await ask('ko', 'utilisateurs simultanés mémoire');
  expect(hits[0]).toMatchObject({ assetId: 'capacity', locale: 'ko', foundIn: 'fr' });
  expect(new Set(ids).size).toBe(ids.length);
});

test('a topic without an edition in the reader’s language shows the one that stands in', async () => {
  expect((await ask('ko', 'Archivage')).hits[0]).toMatchObject({
    assetId: 'archive',
    locale: 'fr',
    slug: 'archive-ko',
  });
  expect((await ask('ko', 'Archivage', 'mine')).ids).toEqual([]);
});

test('an excerpt that only says the title again is left out', async () => {
  const site = createSiteSearch(diskFiles(folder), 'ko' as Locale, '/ko/');
  const excerptsOf = async (query: string) => {
    const { found } = await site.answer({ query, scope: 'first' });
    return (await site.hits(found)).map(({ excerpt }) => excerpt.map(({ text }) => text).join(''));
  };
  expect(await excerptsOf('Archivage')).toEqual(['']);
  expect(await excerptsOf('방화벽')).toEqual(['방화벽에서 5061 포트를 엽니다.']);
});

test('all languages are searched when asked to', async () => {
  expect((await ask('de', 'conservées', 'all')).ids).toEqual(['archive']);
  expect((await ask('de', 'conservées', 'mine')).ids).toEqual([]);
});

test.each([
  ['ko', 'https://example.com/library/Gg398381(v=OCS.15)', 'capacity'],
  ['de', 'Gg398381', 'capacity'],
  ['de', 'Gg111222', 'chat'],
  ['de', '/de/ports-de/', 'ports'],
  ['de', 'de/ports-de', 'ports'],
  ['ko', 'https://docs.example.com/base/de/ports-de/?hl=port#top', 'ports'],
  ['ko', 'docs.example.com/fr/ports-fr', 'ports'],
  ['de', 'https://docs.example.com/base/fr/Ports-Alt/', 'ports'],
  ['de', '/fr/ports-alt/index.html', 'ports'],
  ['ko', 'https://docs.example.com/planung/%C3%BCbersicht.html', 'chat'],
  ['de', 'chat-de.md', 'chat'],
  ['de', 'Chat-DE.html', 'chat'],
])('%s: the address or ID %s leads to %s alone', async (locale, query, id) => {
  expect((await ask(locale, query)).ids).toEqual([id]);
});

test('an address that the site never had, and words with a slash, are searched for as words', async () => {
  expect((await ask('de', 'https://example.com/firewall/')).ids).toContain('ports');
  expect((await ask('de', 'Firewall/Port')).ids).toEqual(['ports']);
});

test('a mistyped word is said, and a phrase is taken word for word', async () => {
  expect((await ask('de', 'Zertifkiate')).corrected).toBe('zertifikate');
  expect((await ask('de', '"Firewall Port"')).ids).toEqual([]);
});

test('words that no text has are named', async () => {
  expect(await ask('de', 'xqzzk Firewall')).toMatchObject({ ids: ['ports'], leftOut: ['xqzzk'] });
  expect((await ask('de', 'Firewall Port')).leftOut).toBeUndefined();
});

test('the beginning of another word is no correction of a short one', async () => {
  expect((await ask('de', 'kapezi')).ids).toEqual([]);
  expect((await ask('de', 'kapazitaz')).ids).toEqual(['capacity']);
});

test('where a phrase finds nothing, its words are suggested without quotes', async () => {
  expect((await ask('de', '"Firewall Port"')).suggestion).toBe('Firewall Port');
  expect((await ask('de', '"Firewall xqzzk"')).suggestion).toBe('Firewall xqzzk');
});

test('a phrase is not found by another form of its words', async () => {
  expect((await ask('de', '"beständigen Chat"')).ids).toEqual(['chat']);
  expect((await ask('de', '"beständiger Chat"')).ids).toEqual([]);
  expect((await ask('de', '"ordnen die Unterhaltung"')).ids).toEqual([]);
  expect((await ask('de', '"ordnen die Unterhaltungen"')).ids).toEqual(['chat']);
});

test('a dash that stands alone in a phrase is no word', async () => {
  expect((await ask('de', '"Ports – und Zertifikate"')).ids).toEqual(['ports']);
  expect((await ask('de', '"Port 5061" – "Set-CsNetworkPort"')).ids).toEqual(['ports']);
});

test.each(['xqzzk', '뷁쀓', '😀', '<script>', '…'])('%s finds nothing', async (query) => {
  expect((await ask('de', query)).ids).toEqual([]);
});

test('long and short queries are answered', async () => {
  expect((await ask('de', 'Port '.repeat(200))).ids[0]).toBe('ports');
  expect((await ask('de', 'P')).ids).toContain('ports');
});

test('a locale or folder that is not there is named', async () => {
  await expect(ask('nl', 'x')).rejects.toThrow('`nl` is no locale of this site; it has de, fr, ko.');
  await expect(openFolderSearch('/nowhere')).rejects.toThrow('no built site with a search in `/nowhere`');
});

test('a part of the index that cannot be read is no answer, and the same query asked again has one', async () => {
  const copy = `${folder}-copy`;
  await cp(folder, copy, { recursive: true });
  const index = join(copy, '_search/de/index');
  try {
    const fresh = await openFolderSearch(copy);
    await rename(index, `${index}-gone`);
    await expect(fresh({ query: 'Speicher', scope: 'mine' }, 'de', 10)).rejects.toThrow();
    await rename(`${index}-gone`, index);
    const { hits } = await fresh({ query: 'Speicher', scope: 'mine' }, 'de', 10);
    expect(hits.map(({ assetId }) => assetId)).toEqual(['capacity']);
  } finally {
    await rm(copy, { recursive: true });
  }
});
