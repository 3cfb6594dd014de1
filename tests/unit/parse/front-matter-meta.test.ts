import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/core/parse/front-matter.ts';
import { readFrontMatterMeta } from '../../../src/core/parse/front-matter-meta.ts';
import { DE } from '../parse-file.ts';

function read(...lines: string[]) {
  const matter = parseFrontMatter('de/x.md', ['---', ...lines, '---', ''].join('\n'));
  const result = readFrontMatterMeta(DE, 'de/x.md', matter);
  return { ...result, places: result.diagnostics.map(({ line, ruleId }) => `${line} ${ruleId}`) };
}

test('known keys become typed values, unknown keys are kept', () => {
  const { meta, title, assetId, slug, places } = read(
    'title: Planen',
    'TOCTitle: Planning',
    'ms:assetid: 14F6798A-28D6-4b3d-8734-942192e1bbf5',
    'ms:mtpsurl: https://technet.microsoft.com/de-de/library/JJ204702(v=OCS.15)',
    'ms.date: 07/23/2014',
    'ms.lasthandoff: 08/07/2019',
    'mtps_version: v=OCS.15',
    'ms.translationtype: MT',
    'ms.openlocfilehash: 04bc5d92',
    'ms.locfileid: "36232926"',
    'f1.keywords:',
    '- NOCSH',
  );
  expect(meta).toEqual({
    tocTitle: 'Planning',
    translation: 'machine',
    date: '2014-07-23',
    handoffDate: '2019-08-07',
    sourceHash: '04bc5d92',
    libraryId: 'jj204702',
    edition: 'OCS.15',
    lines: {
      title: 2,
      TOCTitle: 3,
      'ms:assetid': 4,
      'ms:mtpsurl': 5,
      'ms.date': 6,
      'ms.lasthandoff': 7,
      mtps_version: 8,
      'ms.translationtype': 9,
      'ms.openlocfilehash': 10,
      'ms.locfileid': 11,
      'f1.keywords': 12,
    },
    other: { 'ms.locfileid': '36232926', 'f1.keywords': ['NOCSH'] },
  });
  expect([title, assetId, slug, places]).toEqual([
    'Planen',
    '14f6798a-28d6-4b3d-8734-942192e1bbf5',
    undefined,
    [],
  ]);
});

test('keys are known in any case', () => {
  expect(read('TOCtitle: a', 'MS:AssetID: b', 'Title: c')).toMatchObject({
    meta: { tocTitle: 'a' },
    assetId: 'b',
    title: 'c',
  });
});

test('a human translation says so, silence says nothing', () => {
  expect(read('ms.translationtype: HT', 'ms:assetid: a').meta.translation).toBe('human');
  expect(read('ms:assetid: a').meta.translation).toBe('unknown');
});

test('a topic without a usable asset ID stands alone', () => {
  expect(read('title: a')).toMatchObject({ assetId: 'de:de/x.md', places: ['1 missing-asset-id'] });
  expect(read('title: a', 'ms:assetid: ""').places).toEqual(['3 missing-asset-id']);
  expect(read('title: a', 'ms:assetid: no id!')).toMatchObject({
    assetId: 'de:de/x.md',
    places: ['3 malformed-asset-id'],
  });
});

test('dates that no calendar has are reported', () => {
  const { meta, places } = read('ms:assetid: a', 'ms.date: 23/07/2014', 'ms.lasthandoff: 02/30/2019');
  expect([meta.date, meta.handoffDate]).toEqual([undefined, undefined]);
  expect(places).toEqual(['3 impossible-date', '4 impossible-date']);
});

test('names are one line, however they are written', () => {
  expect(read('title: "A\\n  b\\r\\nc"', 'TOCTitle: |', '  D', '  e')).toMatchObject({
    title: 'A b c',
    meta: { tocTitle: 'D e' },
  });
});
