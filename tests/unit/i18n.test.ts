import { describe, expect, test } from 'vitest';
import { formatShare, languageName } from '../../src/i18n/format.ts';
import { messages, REFERENCE_LANGUAGE } from '../../src/i18n/messages.ts';
import { createTranslate, interfaceLanguage } from '../../src/i18n/translate.ts';

const PLURAL_SUFFIX = /_(?:zero|one|two|few|many|other)$/;

/** Every string of a language by dotted key. */
function flatten(node: object, prefix = ''): [key: string, text: string][] {
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'string' ? [[prefix + name, value]] : flatten(value, `${prefix}${name}.`),
  );
}

function stems(tag: keyof typeof messages): string[] {
  return [...new Set(flatten(messages[tag]).map(([key]) => key.replace(PLURAL_SUFFIX, '')))].sort();
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([^}]+?)\s*\}\}/g)].map((match) => match[1] ?? '').sort();
}

const tags = Object.keys(messages) as (keyof typeof messages)[];
const reference = new Map(
  flatten(messages[REFERENCE_LANGUAGE]).map(([key, text]) => [key.replace(PLURAL_SUFFIX, ''), text]),
);

describe.each(tags)('interface strings in %s', (tag) => {
  test('are the same keys as in English', () => {
    expect(stems(tag)).toEqual(stems(REFERENCE_LANGUAGE));
  });

  test('have each plural form that the language needs, and no other', () => {
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const counted = flatten(messages[tag]).filter(([key]) => PLURAL_SUFFIX.test(key));
    const expected = [...new Set(counted.map(([key]) => key.replace(PLURAL_SUFFIX, '')))].flatMap((stem) =>
      forms.map((form) => `${stem}_${form}`),
    );
    expect(counted.map(([key]) => key).sort()).toEqual(expected.sort());
  });

  test('have the placeholders of the English string', () => {
    for (const [key, text] of flatten(messages[tag])) {
      const stem = key.replace(PLURAL_SUFFIX, '');
      expect([key, placeholders(text)]).toEqual([key, placeholders(reference.get(stem) ?? '')]);
    }
  });

  test('are neither empty nor padded', () => {
    for (const [key, text] of flatten(messages[tag])) {
      expect([key, text.length > 0, text]).toEqual([key, true, text.trim()]);
    }
  });
});

describe('createTranslate', () => {
  test('answers in the language of the locale', () => {
    expect(createTranslate('de')('callout.note')).toBe('Hinweis');
    expect(createTranslate('ko')('callout.note')).toBe('참고');
  });

  test('falls back from region to language to English', () => {
    expect(createTranslate('de-CH')('callout.note')).toBe('Hinweis');
    expect(createTranslate('pt-BR')('callout.note')).toBe('Note');
  });

  test('chooses the plural and writes numbers as the locale does', () => {
    expect(createTranslate('de')('home.topics', { count: 1 })).toBe('1 Thema');
    expect(createTranslate('de')('home.topics', { count: 1953 })).toBe('1.953 Themen');
    expect(createTranslate('en')('home.topics', { count: 1953 })).toBe('1,953 topics');
    expect(createTranslate('ko')('home.topics', { count: 1953 })).toBe('항목 1,953개');
  });

  test('does not escape values', () => {
    expect(createTranslate('en')('nav.onlyIn', { language: 'A & B' })).toBe('only in A & B');
  });
});

test('interfaceLanguage names the language that is shown', () => {
  expect(interfaceLanguage('de')).toBe('de');
  expect(interfaceLanguage('de-CH')).toBe('de');
  expect(interfaceLanguage('pt-BR')).toBe('en');
});

test('languageName writes a language as inside a sentence', () => {
  expect(languageName('de', 'fr')).toBe('allemand');
  expect(languageName('de', 'ko')).toBe('독일어');
  expect(languageName('fr', 'pt-BR')).toBe('French');
});

test('formatShare says 100 % of the whole only', () => {
  expect(formatShare(3, 3, 'en')).toBe('100%');
  expect(formatShare(9999, 10000, 'en')).toBe('99%');
  expect(formatShare(0, 0, 'en')).toBe('100%');
});
