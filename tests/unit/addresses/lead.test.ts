import { describe, expect, test } from 'vitest';
import { chooseEntry } from '../../../src/site/addresses/choose-entry.ts';
import { LEAD_READER } from '../../../src/site/addresses/lead-reader.ts';
import { openGraphLocale } from '../../../src/site/layouts/open-graph.ts';
import { findPermanentAddress } from '../../../src/site/scripts/find-permanent-address.ts';

const entries = [
  { locale: 'fr', edition: true },
  { locale: 'pt-BR', edition: true },
  { locale: 'de', edition: false },
  { locale: 'ko', edition: false },
];

describe('chooseEntry', () => {
  test.each([
    ['the first wish that has the topic', ['ko', 'fr-CA'], 'fr'],
    ['the exact tag, then the language', ['pt'], 'pt-BR'],
    ['else a language of the site, whose fallback page stands in', ['ja', 'ko-KR'], 'ko'],
    ['else the default', ['ja'], 'de'],
    ['without wishes the default', [], 'de'],
  ])('%s', (_, wishes, expected) => {
    expect(entries[chooseEntry(entries, wishes, 'de')]?.locale).toBe(expected);
  });
});

test('the script of permanent addresses is a script by itself', () => {
  expect(() => new Function(LEAD_READER)).not.toThrow();
  expect(LEAD_READER).not.toMatch(/\bimport\b|export /);
});

describe('findPermanentAddress', () => {
  test.each([
    ['/g/library/Gg398381(v=OCS.15).aspx', '/g/library/gg398381/'],
    ['/g/library/57B2F574-234E-4A5A-BB78-8823369BA79E', '/g/id/57b2f574-234e-4a5a-bb78-8823369ba79e/'],
    ['/g/library/gg398381/', undefined],
    ['/g/de/gg398381/', undefined],
    ['/g/library/%E0%A4%A/', undefined],
  ])('%s', (path, expected) => {
    expect(findPermanentAddress(path, '/g/')).toBe(expected);
  });
});

test.each([
  ['de', 'de_DE'],
  ['ko', 'ko_KR'],
  ['pt-BR', 'pt_BR'],
  ['es-419', 'es_419'],
])('Open Graph names %s %s', (locale, expected) => {
  expect(openGraphLocale(locale)).toBe(expected);
});
