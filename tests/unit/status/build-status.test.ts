import { describe, expect, test } from 'vitest';
import type { HexaplaOptions } from '../../../src/core/settings/options.ts';
import { buildStatus, type FileHistory } from '../../../src/core/status/build-status.ts';
import type { StatusRow } from '../../../src/core/status/status-row.ts';
import { evidenceText, sectionText } from '../../../src/core/status/status-texts.ts';
import { catalogOf, topicText, type VirtualFiles } from '../virtual-content.ts';

const HASH_1 = 'ms.openlocfilehash: 11111111aaaa\nms.translationtype: MT\n';
const HASH_2 = 'ms.openlocfilehash: 22222222bbbb\nms.translationtype: HT\n';

describe('without a source locale', () => {
  test('a locale without an edition misses it', () => {
    const files = { 'de/a.md': topicText('a', 'A'), 'ko/b.md': topicText('b', 'B') };
    expect(lines(files)).toEqual(['de a current', 'ko a missing', 'de b missing', 'ko b current']);
  });

  test('other revision and older date: outdated', () => {
    const files = {
      'de/a.md': topicText('a', 'A', 'Text.', `${HASH_1}ms.date: 01/31/2014\n`),
      'fr/a.md': topicText('a', 'A', 'Text.', `${HASH_2}ms.date: 02/01/2014\n`),
    };
    expect(lines(files)).toEqual(['de a outdated machine', 'fr a current human']);
    expect(row(files, 'de').evidence.map(evidenceText)).toEqual([
      'source-hash 11111111 here, 22222222 in fr',
      'date 2014-01-31 here, 2014-02-01 in fr',
    ]);
  });

  test('same revision, but a section is missing: current, with the section named', () => {
    const files = {
      'de/a.md': topicText('a', 'A', '## Eins\n\nText.', HASH_1),
      'fr/a.md': topicText('a', 'A', '## Un\n\nTexte.\n\n## Deux\n\nTexte.', HASH_1),
    };
    const { status, sections } = row(files, 'de');
    expect(status).toBe('current');
    expect(sections.map(sectionText)).toEqual(['section missing: “Deux” (fr)']);
    expect(row(files, 'fr').sections.map(sectionText)).toEqual(['section extra at line 14: “Deux” (de)']);
  });

  test('nothing but structure to go by: what is missing decides', () => {
    const files = {
      'de/a.md': topicText('a', 'A', '## Eins\n\nText.'),
      'fr/a.md': topicText('a', 'A', '## Un\n\nTexte.\n\n## Deux\n\nTexte.'),
    };
    expect(lines(files)).toEqual(['de a outdated', 'fr a current']);
    expect(row(files, 'de').evidence.map(evidenceText)).toEqual(['structure 1 here, 2 in fr']);
  });

  test('of an outdated topic the sections that changed are named', () => {
    const body = (ports: string) =>
      `## <a name="one"></a>X\n\nText.\n\n## <a name="two"></a>Y\n\nPorts ${ports}.`;
    const files = {
      'de/a.md': topicText('a', 'A', body('80'), `${HASH_1}ms.date: 01/31/2014\n`),
      'fr/a.md': topicText('a', 'A', body('443'), `${HASH_2}ms.date: 02/01/2014\n`),
    };
    expect(row(files, 'de').sections.map(sectionText)).toEqual(['section changed at line 15: “Y” (fr)']);
  });
});

describe('with a source locale', () => {
  const files = { 'de/a.md': topicText('a', 'A'), 'en/a.md': topicText('a', 'A') };
  const history = (de: string, en: string) =>
    new Map([
      ['de/a.md', de],
      ['en/a.md', en],
    ]);

  test('history tells what came later', () => {
    const options = { sourceLocale: 'en' };
    const older = history('2024-01-01T00:00:00.000Z', '2024-02-01T00:00:00.000Z');
    expect(lines(files, options, older)).toEqual(['de a outdated', 'en a current']);
    expect(row(files, 'de', options, older).evidence.map(evidenceText)).toEqual([
      'git-history 2024-01-01T00:00:00.000Z here, 2024-02-01T00:00:00.000Z in en',
    ]);
    const newer = history('2024-03-01T00:00:00.000Z', '2024-02-01T00:00:00.000Z');
    expect(lines(files, options, newer)).toEqual(['de a current', 'en a current']);
  });

  test('one commit for both says nothing', () => {
    const same = history('2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z');
    expect(row(files, 'de', { sourceLocale: 'en' }, same).evidence).toEqual([]);
  });

  test('a hash is stronger than history', () => {
    const proven = {
      'de/a.md': topicText('a', 'A', 'Text.', HASH_1),
      'en/a.md': topicText('a', 'A', 'Text.', HASH_1),
    };
    const older = history('2024-01-01T00:00:00.000Z', '2024-02-01T00:00:00.000Z');
    expect(lines(proven, { sourceLocale: 'en' }, older)[0]).toBe('de a current machine');
  });

  test('without one, history is not asked', () => {
    const older = history('2024-01-01T00:00:00.000Z', '2024-02-01T00:00:00.000Z');
    expect(lines(files, {}, older)).toEqual(['de a current', 'en a current']);
  });
});

describe('untranslated text', () => {
  test('a draft is missing, and named, whether it is shown or not', () => {
    const files = {
      'de/a.md': topicText('a', 'A'),
      'ko/a.md': topicText('a', 'A', 'Text.', 'hexapla.untranslated: de\n'),
      'ko/b.md': topicText('b', 'B'),
    };
    for (const drafts of [true, false]) {
      const found = row(files, 'ko', { drafts });
      expect([found.status, found.draft, found.path]).toEqual(['missing', true, 'ko/a.md']);
    }
  });

  test('a marked section makes the topic outdated', () => {
    const body = '## 가\n\n텍스트.\n\n<!-- hexapla:untranslated de -->\n\n## Zwei\n\nText.';
    const files = {
      'de/a.md': topicText('a', 'A', '## Eins\n\nText.\n\n## Zwei\n\nText.'),
      'ko/a.md': topicText('a', 'A', body),
    };
    expect(row(files, 'ko').status).toBe('outdated');
    expect(row(files, 'ko').sections.map(sectionText)).toEqual(['section untranslated at line 12: “Zwei”']);
  });
});

function lines(files: VirtualFiles, options?: HexaplaOptions, history?: FileHistory): readonly string[] {
  return buildStatus(catalogOf(files, options), { history }).map(
    ({ locale, assetId, status, translation }) => {
      const origin = translation === 'human' || translation === 'machine' ? ` ${translation}` : '';
      return `${locale} ${assetId[0]} ${status}${origin}`;
    },
  );
}

function row(
  files: VirtualFiles,
  locale: string,
  options?: HexaplaOptions,
  history?: FileHistory,
): StatusRow {
  const rows = buildStatus(catalogOf(files, options), { history });
  const found = rows.find((one) => one.locale === locale && one.assetId.startsWith('a'));
  if (!found) throw new Error(`There is no row for ${locale}.`);
  return found;
}
