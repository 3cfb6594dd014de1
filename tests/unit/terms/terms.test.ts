import { expect, test } from 'vitest';
import { formatKeptWords, parseKeptWords } from '../../../src/core/terms/kept-words-file.ts';
import { learnKeptWords } from '../../../src/core/terms/learn-kept-words.ts';
import { formatTerms, proposeTerms } from '../../../src/core/terms/propose-terms.ts';
import { forbiddenTerms, parseTermBase } from '../../../src/core/terms/term-base.ts';
import { catalogOf, topicText } from '../virtual-content.ts';

test('words that nearly all editions keep are learned, words that one translates are not', () => {
  const titles = {
    de: 'Ports für Edge',
    es: 'Puertos para Edge',
    fr: 'Ports pour Edge',
    it: 'Porte per Edge',
  };
  const files = Object.entries(titles).flatMap(([locale, title]) => [
    [`${locale}/a.md`, topicText('1', title, 'Get-CsUser')],
    [`${locale}/b.md`, topicText('2', `${title} 2`, 'Get-CsUser')],
  ]);
  const words = learnKeptWords(catalogOf(Object.fromEntries(files)));
  expect(words).toEqual([
    { word: 'Edge', kept: 2, seen: 2 },
    { word: 'Get-CsUser', kept: 2, seen: 2 },
  ]);
  expect(formatKeptWords(words)).toContain('\nEdge        # 2 of 2 topics\n');
});

test('a list as people edit it', () => {
  expect([...parseKeptWords('# Names\nEdge   # product\r\nC#\n\n')]).toEqual(['Edge', 'C#']);
});

test('a term base is read, and forbids what it says', () => {
  const base = parseTermBase('- concept: port\n  terms: { de: Port }\n  forbidden: { de: [Hafen, Tor] }\n');
  expect(forbiddenTerms(base, 'de')).toEqual([
    { variant: 'Hafen', term: 'Port' },
    { variant: 'Tor', term: 'Port' },
  ]);
  expect(forbiddenTerms(base, 'fr')).toEqual([]);
  expect(() => parseTermBase('- terms: x')).toThrow('The term base cannot be read at `0.concept`');
});

test('short titles of twins are proposed, with the words of links as variants', () => {
  const link = 'Siehe [Hafenliste](b.md) und [Hafenliste](b.md).';
  const catalog = catalogOf({
    'de/a.md': topicText('1', 'Eine Übersicht über alle Teile des Systems', link),
    'de/b.md': topicText('2', 'Ports'),
    'fr/a.md': topicText('1', 'Une vue d’ensemble de toutes les parties'),
    'fr/b.md': topicText('2', 'Les ports'),
  });
  const terms = proposeTerms(catalog);
  expect(terms).toEqual([
    { concept: 'Ports', terms: { de: 'Ports', fr: 'Les ports' }, variants: { de: ['Hafenliste'] } },
  ]);
  expect(formatTerms(terms)).toBe(
    '- concept: Ports\n  terms:\n    de: Ports\n    fr: Les ports\n  # de also: Hafenliste\n',
  );
  expect(parseTermBase(formatTerms(terms))).toHaveLength(1);
});
