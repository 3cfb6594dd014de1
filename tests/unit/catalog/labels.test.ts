import { describe, expect, it } from 'vitest';
import { parseAssetId } from '../../../src/core/asset-id.ts';
import { catalogOf, guid, locale, topicText } from '../virtual-content.ts';

const a = parseAssetId(guid('a')) ?? expect.fail();

function labelOf(tag: string, files: Record<string, string>): string {
  return catalogOf(files).labels.label(a, locale(tag)).text;
}

describe('labels', () => {
  it('prefer the TOC title where it is translated', () => {
    const files = {
      'de/a.md': topicText('a', 'Planung des Servers', 'Text.', 'TOCTitle: Planung\n'),
      'ko/a.md': topicText('a', '서버 계획', 'Text.', 'TOCTitle: 계획\n'),
    };
    expect(labelOf('de', files)).toBe('Planung');
    expect(labelOf('ko', files)).toBe('계획');
  });

  it('never take a TOC title that another language has as well, where the title says it better', () => {
    const files = {
      'de/a.md': topicText('a', 'Planung des Servers', 'Text.', 'TOCTitle: Planning the server\n'),
      'ko/a.md': topicText('a', '서버 계획', 'Text.', 'TOCTitle: Planning the server\n'),
      'en/a.md': topicText('a', 'Planning the server in Product', 'Text.', 'TOCTitle: Planning the server\n'),
    };
    expect(labelOf('de', files)).toBe('Planung des Servers');
    expect(labelOf('ko', files)).toBe('서버 계획');
  });

  it('never take a TOC title in another script than the title', () => {
    const files = {
      'de/a.md': topicText('a', 'Planung des Servers'),
      'ko/a.md': topicText('a', '서버 계획', 'Text.', 'TOCTitle: Planning the server\n'),
    };
    expect(labelOf('ko', files)).toBe('서버 계획');
  });

  it('keep proper names that are the same in every language', () => {
    const files = {
      'de/a.md': topicText('a', 'PowerShell', 'Text.', 'TOCTitle: PowerShell\n'),
      'ko/a.md': topicText('a', 'PowerShell', 'Text.', 'TOCTitle: PowerShell\n'),
    };
    expect(labelOf('de', files)).toBe('PowerShell');
  });

  it('drop the product that the titles of a locale share', () => {
    const files = {
      'de/a.md': topicText('a', 'Produkt: Planung'),
      'de/b.md': topicText('b', 'Produkt: Betrieb'),
      'de/c.md': topicText('c', 'Produkt: Ende'),
    };
    expect(labelOf('de', files)).toBe('Planung');
  });

  it('of an untranslated topic name the language that they are in', () => {
    const catalog = catalogOf({ 'de/a.md': topicText('a', 'Planung'), 'ko/b.md': topicText('b', '끝') });
    expect(catalog.labels.label(a, locale('ko'))).toEqual({ text: 'Planung', locale: 'de' });
  });
});
