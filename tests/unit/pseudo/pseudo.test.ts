import { describe, expect, test } from 'vitest';
import { buildSitemap } from '../../../src/core/feeds/sitemap.ts';
import { pseudoLocaleOf } from '../../../src/core/pseudo/pseudo-locale.ts';
import { pseudoText } from '../../../src/core/pseudo/pseudo-text.ts';
import { pseudoTopicText } from '../../../src/core/pseudo/pseudo-topic.ts';
import { parseSettings } from '../../../src/core/settings/parse-settings.ts';
import { createTranslate } from '../../../src/i18n/translate.ts';
import { locale, pagesOf, topicText } from '../virtual-content.ts';

test('the pseudo-locale is the last one, and its texts stand in from its own language', () => {
  const { settings } = parseSettings({ pseudo: true }, [
    { name: 'de', hasTopics: true },
    { name: 'fr', hasTopics: true },
  ]);
  expect(settings?.locales).toEqual(['de', 'fr', 'de-XA']);
  expect(settings?.pseudoLocale).toBe(pseudoLocaleOf(locale('de')));
  expect(settings?.fallback.get(locale('de-XA'))).toEqual(['de', 'fr']);
});

describe('pseudo-translated text', () => {
  test('is accented, longer and in brackets', () => {
    expect(pseudoText('Search the topics')).toBe('⟦Šéåŕçĥ ţĥé ţöþîçš ·····⟧'.replace('þ', 'p'));
    expect(pseudoText('2013')).toBe('2013');
  });

  test('keeps placeholders', () => {
    expect(pseudoText('{{count, number}} topics')).toBe('⟦{{count, number}} ţöpîçš ·······⟧');
  });

  test('of the interface is what the interface shows', () => {
    expect(createTranslate('en-XA')('search.title')).toBe('⟦Šéåŕçĥ ··⟧');
    expect(createTranslate('en')('search.title')).toBe('Search');
  });
});

test('a topic keeps its markup, code, links and dates', () => {
  const text = [
    '---',
    "title: 'A: b'",
    'TOCTitle: Rooms',
    'ms.date: 01/02/2014',
    '---',
    '',
    '# <a name="x"></a>Rooms',
    '',
    '_**Last changed:** 2014-11-04_',
    '',
    'See [the *rooms*](a.md) and `code`, https://example.com/rooms.',
    '',
    '    Get-CsRoom',
    '',
    '| Room | Size |',
    '| --- | --- |',
    '',
  ].join('\n');
  expect(pseudoTopicText(text)).toBe(
    [
      '---',
      "title: '⟦Å: b ·⟧'",
      "TOCTitle: '⟦Ŕöömš ··⟧'",
      'ms.date: 01/02/2014',
      '---',
      '',
      '# <a name="x"></a>⟦Ŕöömš ······⟧',
      '',
      '_**Last changed:** 2014-11-04_',
      '',
      '⟦Šéé [ţĥé *ŕöömš*](a.md) åñđ `code`, https://example.com/rooms. ···················⟧',
      '',
      '    Get-CsRoom',
      '',
      '| ⟦Ŕööm | Šîžé ·····⟧ |',
      '| --- | --- |',
      '',
    ].join('\n'),
  );
});

test('search engines are not led to the pseudo-locale', () => {
  const files = Object.fromEntries(
    ['a', 'b', 'c'].flatMap((name) =>
      ['de', 'fr', 'de-XA'].map((tag) => {
        const title = `Lync: ${name}`;
        return [`${tag}/${name}.md`, topicText(name, tag === 'de-XA' ? pseudoText(title) : title)];
      }),
    ),
  );
  const pages = pagesOf(files, { pseudo: true, site: 'https://docs.example.com', locales: ['de', 'fr'] });
  const sitemap = buildSitemap(pages).map(({ name, text }) => `${name} ${text()}`);
  expect(sitemap.join('')).not.toContain('XA');
  const [own, pseudo] = ['de', 'de-XA'].map((tag) => pages.getHome(locale(tag)));
  expect(own?.alternates.map((one) => one.locale)).toEqual(['de', 'fr']);
  expect([own?.indexed, pseudo?.indexed, pseudo?.alternates]).toEqual([true, false, []]);
  expect(pseudo?.siteTitle).toBe('⟦Ľýñç ·⟧');
});
