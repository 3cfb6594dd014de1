import { describe, expect, it } from 'vitest';
import { parseAssetId } from '../../../src/core/asset-id.ts';
import { reportSections } from '../../../src/core/sections/report-sections.ts';
import { catalogOf, guid, locale, pagesOf, topicText, type VirtualFiles } from '../virtual-content.ts';

const assetId = parseAssetId(guid('a')) ?? expect.fail();

const FILES: VirtualFiles = {
  'de/a.md': topicText('a', 'A', '## Erster\n\nText.\n\n## Zweiter\n\n[x](x.md)'),
  'fr/a.md': topicText(
    'a',
    'A',
    '## Premier\n\nTexte.\n\n## Second\n\n[x](x.md)\n\n## Erster\n\nSeul, sans lien, et plus long que tout.',
  ),
  'ko/a.md': topicText(
    'a',
    'A',
    '## <a name="first"></a>하나\n\n글자.\n\n## <a name="second"></a>둘\n\n[x](x.md)',
  ),
  'de/x.md': topicText('b', 'X'),
};

const keysOf = (files: VirtualFiles, tag: string) => [
  ...(catalogOf(files).sections.keys(assetId).get(locale(tag)) ?? []),
];

describe('keys of sections', () => {
  it('are the anchors, carried over to editions without', () => {
    expect(keysOf(FILES, 'de')).toEqual([
      ['erster', 'first'],
      ['zweiter', 'second'],
    ]);
    expect(keysOf(FILES, 'ko')).toEqual([
      ['first', 'first'],
      ['second', 'second'],
    ]);
  });

  it('are the own ID of a section that no other edition has', () => {
    expect(keysOf(FILES, 'fr')).toEqual([
      ['premier', 'first'],
      ['second', 'second'],
      ['erster', 'erster'],
    ]);
  });

  it('take an anchor from whichever edition has it', () => {
    const files = {
      'de/a.md': topicText('a', 'A', '## <a name="one"></a>Eins\n\nText.\n\n## Zwei\n\nText.'),
      'ko/a.md': topicText('a', 'A', '## 하나\n\n글자.\n\n## <a name="two"></a>둘\n\n글자.'),
    };
    expect(keysOf(files, 'de').map(([, key]) => key)).toEqual(['one', 'two']);
    expect(keysOf(files, 'ko').map(([, key]) => key)).toEqual(['one', 'two']);
  });
});

describe('a page', () => {
  it('knows the same section in other languages', () => {
    const page = pagesOf(FILES).findTopic(locale('de'), 'a') ?? expect.fail();
    expect(page.sections).toEqual([
      {
        id: 'erster',
        key: 'first',
        twins: [
          { locale: 'fr', name: 'Français', direction: 'ltr', url: '/fr/a/#premier' },
          { locale: 'ko', name: '한국어', direction: 'ltr', url: '/ko/a/#first' },
        ],
      },
      {
        id: 'zweiter',
        key: 'second',
        twins: [
          { locale: 'fr', name: 'Français', direction: 'ltr', url: '/fr/a/#second' },
          { locale: 'ko', name: '한국어', direction: 'ltr', url: '/ko/a/#second' },
        ],
      },
    ]);
  });

  it('leads links with a fragment of another edition to the section', () => {
    const more = { ...FILES, 'ko/y.md': topicText('c', 'Y', '[x](a.md#zweiter)') };
    expect(pagesOf(more).findTopic(locale('ko'), 'y')?.body).toContain('href="/ko/a/#second"');
  });
});

it('a report names what aligns, and what stands alone', () => {
  const report = reportSections(catalogOf(FILES), [locale('de'), locale('fr')]);
  expect(report).toMatchObject([
    {
      assetId,
      files: ['de/a.md', 'fr/a.md'],
      aligned: [
        { key: 'first', ids: ['erster', 'premier'] },
        { key: 'second', ids: ['zweiter', 'second'], evidence: ['links', 'blocks', 'length'] },
      ],
      alone: [[], ['erster']],
    },
  ]);
});
