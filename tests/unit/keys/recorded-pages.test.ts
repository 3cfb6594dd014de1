import { expect, test } from 'vitest';
import { recordPages } from '../../../src/core/keys/recorded-pages.ts';
import { locale, pagesOf, topicText } from '../virtual-content.ts';

const files = {
  'de/eins.md': topicText('1', 'Eins', 'Text.'),
  'de/zwei.md': topicText('2', 'Zwei', 'Text.'),
  'fr/un.md': topicText('1', 'Un', 'Texte.'),
};
const de = locale('de');
const fr = locale('fr');

async function keyOfHome(content: Readonly<Record<string, string>>, maker = 'v1'): Promise<string> {
  const recorded = recordPages(pagesOf(content), maker);
  const { asked } = await recorded.record(async () => recorded.pages.getHome(de));
  expect(asked).toEqual([['getHome', 'de']]);
  return recorded.keyOf(asked);
}

test('a page whose answers are what they were keeps its key, whatever else has changed', async () => {
  const key = await keyOfHome(files);
  expect(await keyOfHome({ ...files, 'fr/un.md': topicText('1', 'Un', 'Autre texte.') })).toBe(key);
});

test('another answer, another maker: another key', async () => {
  const key = await keyOfHome(files);
  const { 'de/zwei.md': _, ...fewer } = files;
  expect(await keyOfHome(fewer)).not.toBe(key);
  expect(await keyOfHome(files, 'v2')).not.toBe(key);
});

test('each question once, and none that was asked outside of the work', async () => {
  const recorded = recordPages(pagesOf(files), 'v1');
  recorded.pages.getHome(fr);
  const { asked } = await recorded.record(async () => {
    recorded.pages.getHome(de);
    recorded.pages.getHome(de);
    recorded.pages.status.addresses();
  });
  expect(asked).toEqual([['getHome', 'de'], ['status.addresses']]);
});

test('answers are plain, so that their JSON tells all of them apart', () => {
  const pages = pagesOf(files);
  const { settings: _, status, ...own } = pages;
  const [address] = pages.topicAddresses();
  const [statusAddress] = status.addresses();
  if (!address || !statusAddress) throw new Error('The site has no pages.');
  const answers = [
    ...[own.topicAddresses(), own.getTopic(address), own.findTopic(de, 'eins'), own.getHome(de)],
    ...[own.titles(address.assetId), own.tocTitles(address.assetId), own.getToc(de)],
    ...[own.getPlain(de, 'search'), own.getRoot(), status.getOverview(), status.getPage(statusAddress)],
  ];
  for (const answer of answers) expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
});

test('a question that has no answer any more gives no key', () => {
  expect(recordPages(pagesOf(files), 'v1').keyOf([['getHome', 'ko']])).toBe('');
});
