import { describe, expect, test } from 'vitest';
import { listPermanentAddresses } from '../../../src/core/addresses/address-page.ts';
import {
  buildIdList,
  findAssetNumber,
  findOldAddress,
  parseIdQuery,
} from '../../../src/core/addresses/id-list.ts';
import { catalogOf, guid, topicText } from '../virtual-content.ts';

const mtps = (id: string) => `ms:mtpsurl: https://technet.microsoft.com/en-us/library/${id}(v=OCS.15)\n`;
const catalog = catalogOf(
  {
    'de/eins.md': topicText('1', 'Eins', 'Text.', mtps('Gg398381')),
    'fr/un.md': topicText('1', 'Un', 'Texte.', `${mtps('Gg398382')}ms.translationtype: MT\n`),
    'fr/deux.md': topicText('2', 'Deux'),
    'fr/sans.md': '# Sans identité\n\nTexte.\n',
  },
  { defaultLocale: 'de', base: '/g', site: 'https://docs.example.com' },
);

describe('listPermanentAddresses', () => {
  test('every asset ID and every library ID of every edition has an address', () => {
    expect(listPermanentAddresses(catalog).map(({ url }) => url)).toEqual([
      `/g/id/${guid('1')}/`,
      `/g/id/${guid('2')}/`,
      '/g/library/gg398381/',
      '/g/library/gg398382/',
    ]);
  });

  test('an Indonesian topic keeps its address, also where an asset ID is the same', () => {
    const topic = (id: string) => `---\ntitle: A\nms:assetid: ${id}\n---\n\n# A\n`;
    const files = { 'id/awal.md': topic('awal'), 'id/lain.md': topic('x'), 'de/toc.md': topic('toc') };
    const urls = listPermanentAddresses(catalogOf(files)).map(({ url }) => url);
    expect(urls).toEqual(['/id/x/']);
  });

  test('a page lists editions first and what stands in elsewhere', () => {
    const [, second] = listPermanentAddresses(catalog);
    const page = second?.build();
    expect(page?.canonical).toBe(`https://docs.example.com/g/id/${guid('2')}/`);
    expect(page?.title).toEqual({ text: 'Deux', locale: 'fr' });
    expect(
      page?.entries.map(({ locale, edition, url, title }) => [locale, edition, url, title.text]),
    ).toEqual([
      ['fr', true, '/g/fr/deux/', 'Deux'],
      ['de', false, '/g/de/deux/', 'Deux'],
    ]);
  });

  test('an old library address shows the same editions and names the asset’s as canonical', () => {
    const page = listPermanentAddresses(catalog)[3]?.build();
    expect(page?.url).toBe('/g/library/gg398382/');
    expect(page?.canonical).toBe(`https://docs.example.com/g/id/${guid('1')}/`);
    expect(page?.entries.map(({ translation }) => translation)).toEqual(['unknown', 'machine']);
  });
});

describe('ID lookup', () => {
  test.each([
    ['11111111-1111-1111-1111-111111111111', { assetId: guid('1') }],
    ['{11111111-1111-1111-1111-111111111111}', { assetId: guid('1') }],
    ['Gg398381', { libraryId: 'gg398381' }],
    ['gg398381(v=OCS.15)', { libraryId: 'gg398381' }],
    ['https://technet.microsoft.com/de-de/library/Gg398381(v=OCS.15).aspx', { libraryId: 'gg398381' }],
    ['gg39', undefined],
    ['port 5061', undefined],
  ])('%s', (query, expected) => {
    expect(parseIdQuery(query)).toEqual(expected);
  });

  test('IDs lead to the number that search gives the asset', () => {
    const list = buildIdList(catalog);
    expect(list.library).toEqual({ gg398381: 0, gg398382: 0 });
    expect(findAssetNumber(list, { assetId: guid('2') })).toBe(1);
    expect(findAssetNumber(list, { assetId: guid('9') })).toBeUndefined();
  });

  test('old addresses lead to the asset that stands there today', () => {
    const list = buildIdList(
      catalogOf(
        {
          'de/eins.md': topicText('1', 'Eins', 'Text.', "aliases:\n  - Alt\n  - '/planung/übersicht.html'\n"),
          'de/zwei.md': topicText(
            '2',
            'Zwei',
            'Text.',
            "aliases: 'https://technet.microsoft.com/library/Gg111222(v=OCS.15)'\n",
          ),
        },
        { base: '/g' },
      ),
    );
    expect(list.addresses).toEqual({ 'de/alt': 0, 'library/gg111222': 1, 'planung/übersicht.html': 0 });
    expect(findOldAddress(list, ['docs.example.com', 'g', 'de', 'ALT'])).toBe(0);
    expect(findOldAddress(list, ['de', 'neu'])).toBeUndefined();
  });
});
