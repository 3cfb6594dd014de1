import { describe, expect, test } from 'vitest';
import { parseAssetId } from '../../../src/core/asset-id.ts';
import { planDraft } from '../../../src/core/edits/plan-draft.ts';
import { findUntranslatedMarks } from '../../../src/core/edits/untranslated.ts';
import { buildSitePages } from '../../../src/core/pages/build-site-pages.ts';
import { catalogOf, findings, guid, locale, topicText, type VirtualFiles } from '../virtual-content.ts';

const GERMAN = [
  '---',
  "title: 'Räume: planen'",
  'TOCTitle: Rooms',
  `ms:assetid: ${guid('a')}`,
  'author: somebody',
  'f1.keywords:',
  '- NOCSH',
  'ms.openlocfilehash: abc',
  'ms.translationtype: MT',
  'ms.locfileid: "1"',
  '---',
  '<div>',
  '',
  '# Räume planen',
  '',
  'Einleitung.',
  '',
  '```',
  '# kein Titel',
  '```',
  '',
  '## <a name="sizes"></a>Größen',
  '',
  'Text.',
  '',
].join('\n');

describe('a new draft', () => {
  const change = draftOf({ 'de/sub/rooms.md': GERMAN, 'ko/x.md': topicText('b', 'B') }).changes?.[0];

  test('stands where its twin stands', () => {
    expect(change?.path).toBe('ko/sub/rooms.md');
  });

  test('has the twin’s text, with every section marked and nothing that is true of the twin only', () => {
    expect(change?.type === 'create' && change.text).toBe(
      [
        '---',
        "title: 'Räume: planen'",
        `ms:assetid: ${guid('a')}`,
        'f1.keywords:',
        '- NOCSH',
        'ms.openlocfilehash: abc',
        'ms.translationtype: HT',
        'hexapla.untranslated: de',
        '---',
        '<div>',
        '',
        '<!-- hexapla:untranslated de -->',
        '',
        '# Räume planen',
        '',
        'Einleitung.',
        '',
        '```',
        '# kein Titel',
        '```',
        '',
        '<!-- hexapla:untranslated de -->',
        '',
        '## <a name="sizes"></a>Größen',
        '',
        'Text.',
        '',
      ].join('\n'),
    );
  });

  test('is refused where the topic or the file is there already', () => {
    expect(draftOf({ 'de/sub/rooms.md': GERMAN, 'ko/other.md': topicText('a', 'A') }).problem).toBe(
      'Korean has this topic already: `ko/other.md`.',
    );
    expect(draftOf({ 'de/sub/rooms.md': GERMAN, 'ko/sub/rooms.md': topicText('c', 'C') }).problem).toBe(
      '`ko/sub/rooms.md` exists already and is another topic.',
    );
  });
});

describe('a draft in the catalog', () => {
  const files = {
    'de/a.md': topicText('a', 'A'),
    'ko/a.md': topicText('a', 'A', 'Text.', 'hexapla.untranslated: de\n'),
    'ko/b.md': topicText('b', 'B'),
  };

  test('has no page of its own, and is reported', () => {
    const catalog = catalogOf(files);
    expect(catalog.drafts.map(({ path }) => path)).toEqual(['ko/a.md']);
    expect(findings(catalog)).toEqual(['ko/a.md:4 untranslated-topic']);
    const page = buildSitePages(catalog).findTopic(locale('ko'), 'a');
    expect(page?.fallback?.originalUrl).toBe('/de/a/');
  });

  test('has one where drafts are shown', () => {
    const catalog = catalogOf(files, { drafts: true });
    expect(catalog.drafts).toEqual([]);
    expect(buildSitePages(catalog).findTopic(locale('ko'), 'a')?.contentLocale).toBe('ko');
  });

  test('never stands in for other locales', () => {
    const catalog = catalogOf(
      { ...files, 'fr/b.md': topicText('b', 'B') },
      { drafts: true, fallback: { fr: ['ko', 'de'] } },
    );
    expect(buildSitePages(catalog).findTopic(locale('fr'), 'a')?.contentLocale).toBe('de');
  });

  test('stays a page where no other edition could stand in', () => {
    const { 'de/a.md': _, ...alone } = files;
    expect(catalogOf(alone).drafts).toEqual([]);
  });
});

test('marks name the language of the text below them', () => {
  const text = 'a\n<!-- hexapla:untranslated pt-BR -->\n\n## B\n\n`<!-- hexapla:untranslated de -->`\n';
  expect(findUntranslatedMarks(text)).toEqual([{ start: 2, end: 37, locale: 'pt-BR' }]);
});

function draftOf(files: VirtualFiles) {
  const catalog = catalogOf(files);
  const twin = catalog.library.editions.get(parseAssetId(guid('a')) ?? ('' as never))?.get(locale('de'));
  if (!twin) throw new Error('The twin is missing.');
  return planDraft(catalog, { twin, locale: locale('ko') }, files[twin.path] ?? '');
}
