import { describe, expect, test } from 'vitest';
import type { HexaplaOptions } from '../../../src/core/settings/options.ts';
import { parseSettings } from '../../../src/core/settings/parse-settings.ts';

const folders = (...names: string[]) => names.map((name) => ({ name, hasTopics: true }));
const problemsOf = (options: object, ...names: string[]) =>
  parseSettings(options as HexaplaOptions, folders(...names)).problems;

describe('without options', () => {
  test('the folders found are the locales, the first is the default', () => {
    expect(parseSettings({}, folders('de', 'fr', 'pt-BR')).settings).toEqual({
      title: undefined,
      locales: ['de', 'fr', 'pt-BR'],
      defaultLocale: 'de',
      sourceLocale: undefined,
      fallback: new Map([
        ['de', ['fr', 'pt-BR']],
        ['fr', ['de', 'pt-BR']],
        ['pt-BR', ['de', 'fr']],
      ]),
      site: undefined,
      base: '/',
      editLink: undefined,
      rules: {},
      statusPages: true,
      drafts: false,
      pseudoLocale: undefined,
    });
  });

  test('folders without topics and folders put aside are left out', () => {
    const found = [...folders('de', '_drafts'), { name: 'images', hasTopics: false }];
    expect(parseSettings({}, found).settings?.locales).toEqual(['de']);
  });
});

describe('what people write', () => {
  test('decides order, default and fallback; chains name every other locale', () => {
    const options = {
      locales: ['ko', 'fr', 'de', 'en'],
      sourceLocale: 'en',
      fallback: { ko: ['de'], '*': ['fr'] },
    };
    const { settings } = parseSettings(options, folders('de', 'en', 'fr', 'it', 'ko'));
    expect(settings?.locales).toEqual(['ko', 'fr', 'de', 'en']);
    expect(settings?.defaultLocale).toBe('en');
    expect(settings?.fallback).toEqual(
      new Map([
        ['ko', ['de', 'en', 'fr']],
        ['fr', ['en', 'ko', 'de']],
        ['de', ['fr', 'en', 'ko']],
        ['en', ['fr', 'ko', 'de']],
      ]),
    );
  });

  test('titles reach every locale: its own, then the general one, then along the fallback chain', () => {
    const titled = (title: NonNullable<HexaplaOptions['title']>) =>
      parseSettings({ title }, folders('de', 'fr')).settings?.title;
    expect(titled('Guide')).toEqual({ de: 'Guide', fr: 'Guide' });
    expect(titled({ de: 'Handbuch', '*': 'Guide' })).toEqual({ de: 'Handbuch', fr: 'Guide' });
    expect(titled({ de: 'Handbuch' })).toEqual({ de: 'Handbuch', fr: 'Handbuch' });
  });
});

describe('mistakes say what to write instead', () => {
  test.each([
    ['english', 'Rename it to `en`, or list the folders to publish in `locales`.'],
    ['Deutsch', 'Rename it to `de`, or list the folders to publish in `locales`.'],
    ['pt_BR', 'Rename it to `pt-BR`, or list the folders to publish in `locales`.'],
    ['francais', 'Rename it to `fr`, or list the folders to publish in `locales`.'],
    ['guides', 'Rename it to a tag such as `de` or `pt-BR`, or list the folders to publish in `locales`.'],
  ])('a folder %s', (name, advice) => {
    expect(problemsOf({}, name)).toEqual([`\`content/${name}\` is not a language tag. ${advice}`]);
  });

  test('an unknown option, and one of the wrong type, both at once', () => {
    expect(problemsOf({ fallbacks: {}, locales: 'de' }, 'de')).toEqual([
      "Option `locales` must be a list of folder names, such as `['de', 'fr']`.",
      'There is no option `fallbacks`. Did you mean `fallback`?',
    ]);
  });

  test('a locale without a folder', () => {
    expect(problemsOf({ locales: ['de', 'pt-PT'] }, 'de', 'pt-BR')).toEqual([
      'Locale `pt-PT` has no folder `content/pt-PT`. Did you mean `pt-BR`?',
    ]);
    expect(problemsOf({ content: 'docs', locales: ['ja'] }, 'de')).toEqual([
      'Locale `ja` has no folder `docs/ja`. Create `docs/ja`, or take it out of `locales`.',
    ]);
  });

  test('a listed name that is no language tag', () => {
    expect(problemsOf({ locales: ['de', 'english'] }, 'de')).toEqual([
      '`locales` names `english`, which is not a language tag. Write `en`.',
    ]);
    expect(problemsOf({ locales: ['english'] }, 'english')).toEqual([
      '`locales` names `english`, which is not a language tag. Write `en`, and rename the folder `content/english` to it.',
    ]);
  });

  test('a locale that the site does not have', () => {
    expect(problemsOf({ defaultLocale: 'en', fallback: { de: ['fx'] } }, 'de', 'fr')).toEqual([
      '`defaultLocale` names `en`, which is no locale of this site. The locales are `de`, `fr`.',
      '`fallback.de` names `fx`, which is no locale of this site. Did you mean `fr`? The locales are `de`, `fr`.',
    ]);
  });

  test('no topics at all', () => {
    expect(problemsOf({})).toEqual([
      'There are no topics in `content`. Put Markdown files into one folder per locale, such as `content/de`.',
    ]);
  });
});
