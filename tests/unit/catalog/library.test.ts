import { describe, expect, it } from 'vitest';
import { parseAssetId } from '../../../src/core/asset-id.ts';
import { findEdition } from '../../../src/core/catalog/library.ts';
import { catalogOf, findings, guid, locale, topicText } from '../virtual-content.ts';

const asset = (digit: string) => parseAssetId(guid(digit)) ?? expect.fail();

describe('joining topics', () => {
  it('joins files by asset ID, whatever their names and the case of the ID', () => {
    const { library } = catalogOf({
      'de/planung.md': topicText('a', 'Planung'),
      'ko/planning.md': topicText(guid('a').toUpperCase(), '계획'),
    });
    const editions = library.editions.get(asset('a'));
    expect([...(editions?.values() ?? [])].map((topic) => topic.path)).toEqual([
      'de/planung.md',
      'ko/planning.md',
    ]);
  });

  it('keeps the first of two files with one asset ID and publishes the other alone', () => {
    const catalog = catalogOf({
      'de/b.md': topicText('a', 'Zweite'),
      'de/a.md': topicText('a', 'Erste'),
      'ko/a.md': topicText('a', '첫째'),
    });
    expect(findings(catalog)).toEqual(['de/b.md:3 duplicate-asset-id']);
    expect(catalog.library.editions.get(asset('a'))?.get(locale('de'))?.path).toBe('de/a.md');
    expect(catalog.library.topics.map((topic) => topic.path)).toContain('de/b.md');
  });

  it.each([
    ['whose file name twins have', ['de/a - Kopie.md', 'de/topic.md', 'fr/topic.md'], 'de/topic.md'],
    [
      'whose file name most twins have',
      ['de/a.md', 'de/topic.md', 'es/a.md', 'fr/topic.md', 'it/topic.md'],
      'de/topic.md',
    ],
    ['with the shorter name', ['de/topic - Kopie.md', 'de/topic.md', 'fr/sujet.md'], 'de/topic.md'],
    ['that is first by path', ['de/b/topic.md', 'de/a/topic.md', 'fr/topic.md'], 'de/a/topic.md'],
  ])('leaves an asset ID to the file %s, whatever the order of files', (_, paths, holder) => {
    for (const order of [paths, paths.toReversed()]) {
      const { library, diagnostics } = catalogOf(
        Object.fromEntries(order.map((path) => [path, topicText('a', path)])),
      );
      expect(library.editions.get(asset('a'))?.get(locale('de'))?.path).toBe(holder);
      const [found] = diagnostics.filter(({ ruleId }) => ruleId === 'duplicate-asset-id');
      expect(found?.file).toMatch(/^de/);
      expect(found?.message).toContain(`belongs to ${holder}, so ${found?.file} is`);
    }
  });

  it('gives two topics with one address different ones', () => {
    const catalog = catalogOf({
      'de/a.md': topicText('a', 'A', 'Text.', 'slug: gleich\n'),
      'de/b.md': topicText('b', 'B', 'Text.', 'slug: gleich\n'),
    });
    expect(catalog.library.topics.map((topic) => topic.slug)).toEqual(['gleich', 'gleich-2']);
    expect(findings(catalog)).toEqual(['de/b.md:4 duplicate-slug']);
  });

  it('falls back along the chain of the locale', () => {
    const { library } = catalogOf(
      { 'de/a.md': topicText('a', 'A'), 'fr/a.md': topicText('a', 'A'), 'ko/b.md': topicText('b', 'B') },
      { fallback: { ko: ['fr', 'de'] } },
    );
    expect(findEdition(library, asset('a'), locale('ko'))?.locale).toBe('fr');
    expect(findEdition(library, asset('a'), locale('de'))?.locale).toBe('de');
    expect(findEdition(library, asset('c'), locale('de'))).toBeUndefined();
  });
});
