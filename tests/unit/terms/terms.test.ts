import { expect, test } from 'vitest';
import { formatKeptWords, parseKeptWords } from '../../../src/core/terms/kept-words-file.ts';
import { learnKeptWords } from '../../../src/core/terms/learn-kept-words.ts';
import { formatTerms, proposeTerms } from '../../../src/core/terms/propose-terms.ts';
import { checkTermLocales, forbiddenTerms, parseTermBase } from '../../../src/core/terms/term-base.ts';
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
  const text = '- concept: port\n  terms: { de: Port }\n  forbidden: { de: [Hafen, Tor], fr: havre }\n';
  const { terms, faults } = parseTermBase(text);
  expect(faults).toEqual([]);
  expect(forbiddenTerms(terms, 'de')).toEqual([
    { variant: 'Hafen', term: 'Port' },
    { variant: 'Tor', term: 'Port' },
  ]);
  expect(forbiddenTerms(terms, 'fr')).toEqual([{ variant: 'havre', term: undefined }]);
  expect(forbiddenTerms(terms, 'es')).toEqual([]);
  expect(parseTermBase('')).toEqual({ terms: [], faults: [] });
});

test('faults of a term base have their place and say what to do', () => {
  const faultsIn = (text: string) =>
    parseTermBase(text).faults.map(({ line, column, message }) => `${line}:${column} ${message}`);
  expect(faultsIn('- concept: port\n  forbidden: { de: [Hafen }\n')).toEqual([
    expect.stringMatching(/^2:27 This is not valid YAML: [^:]+ end with a \]\. Correct the line\.$/),
  ]);
  expect(faultsIn('- concept: port\n  terms: { de: Port }\n  forbiden: { de: Hafen }\n')).toEqual([
    '3:3 `forbiden` is no key of a term. Did you mean `forbidden`?',
  ]);
  expect(faultsIn('- concept: port\n  terms: x\n')).toEqual([
    expect.stringContaining('2:10 `terms` is missing or has another form. Write'),
  ]);
  expect(faultsIn('- terms: { de: Port }\n')).toEqual([expect.stringMatching(/^1:3 `concept` is missing/)]);
  const text = '- concept: port\n  terms: { de: Port, dee: Port }\n  forbidden: { zz: Hafen }\n';
  expect(checkTermLocales(text, ['de', 'es'])).toEqual([
    { line: 2, column: 22, message: 'The content has no locale `dee`. Did you mean `de`?' },
    { line: 3, column: 16, message: 'The content has no locale `zz`. There are `de`, `es`.' },
  ]);
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
  expect(parseTermBase(formatTerms(terms)).terms).toHaveLength(1);
});
