import { expect, test } from 'vitest';
import type { Locale } from '../../../../src/core/locale.ts';
import { joinWords, type LanguageWords } from '../../../../src/search/query/language-words.ts';
import { prepareQuery as prepare } from '../../../../src/search/query/prepare-query.ts';
import { readLanguageWords } from '../../../../src/search/read-language-words.ts';

const prepareQuery = (typed: string, words: LanguageWords) => {
  const { terms, phrases } = prepare(typed, joinWords([words]));
  return { text: terms.join(' '), terms, phrases };
};
const words = async (locale: string) => readLanguageWords(locale as Locale);

test('words are trimmed, joined by one space, and each taken once', () => {
  expect(prepareQuery('  Server \u00A0 Chat, Server! ', {})).toEqual({
    text: 'Server Chat',
    terms: ['Server', 'Chat'],
    phrases: [],
  });
});

test('an empty query stays empty', () => {
  expect(prepareQuery(' … ', {}).text).toBe('');
});

test('quotes of any kind ask for a phrase', () => {
  expect(prepareQuery('"der Server"', { stopWords: ['der'] })).toEqual({
    text: '',
    terms: [],
    phrases: ['der Server'],
  });
  expect(prepareQuery('„der Server“ Chat', {})).toMatchObject({ phrases: ['der Server'], terms: ['Chat'] });
  expect(prepareQuery('«\u00A0le serveur\u00A0»', {}).phrases).toEqual(['le serveur']);
});

test.each([
  ['fr', 'l’interface', 'interface'],
  ['fr', "d'architecture", 'architecture'],
  ['fr', "aujourd'hui", 'aujourd hui'],
  ['it', "dell'amministratore", 'amministratore'],
  ['de', "Müller's Server", 'Müller s Server'],
])('%s: elisions are split: %s → %s', async (locale, typed, text) => {
  expect(prepareQuery(typed, await words(locale)).text).toBe(text);
});

test.each([
  ['de', 'Wie plane ich den Server', 'plane Server'],
  ['es', '¿Cómo se instala el servidor?', 'instala servidor'],
  ['fr', 'où installer le serveur ?', 'installer serveur'],
  ['fr', 'qu’est-ce que le serveur', 'serveur'],
  ['it', "che cos'è il server", 'server'],
  ['ko', '서버를 어떻게 배포하나요', '서버 배포'],
  ['ko', '서버란 무엇입니까', '서버'],
  ['ko', '사용자를 추가하는 방법', '사용자 추가'],
])('%s: words without meaning go: %s → %s', async (locale, typed, text) => {
  expect(prepareQuery(typed, await words(locale)).text).toBe(text);
});

test('a query of nothing but stop words is searched as it is', async () => {
  expect(prepareQuery('über die', await words('de')).text).toBe('über die');
});

test.each([
  ['Lync Server 2013: Planung', 'Planung'],
  ['Lync Server 2013\u00A0: Planification', 'Planification'],
  ['microsoft lync  server 2013 Planung', 'Planung'],
  ['Planung · Lync Server 2013', 'Planung'],
  ['Lync Server 2013에서 회의', '회의'],
  ['Lync Server 20135', 'Lync Server 20135'],
  ['Microsoft Lync Server 2013', 'Microsoft Lync Server 2013'],
  ['die Lync Server 2013', 'Lync Server 2013'],
])('the name of the product goes where words remain: %s → %s', (typed, text) => {
  const names = ['Lync Server 2013', 'Microsoft Lync Server 2013'];
  const { terms } = prepare(typed, joinWords([{ stopWords: ['die'] }], [], names));
  expect(terms.join(' ')).toBe(text);
});

test('the name of the product stays in quotes', () => {
  const { phrases, terms } = prepare('"Lync Server" Lync Server Chat', joinWords([], [], ['Lync Server']));
  expect({ phrases, terms }).toEqual({ phrases: ['Lync Server'], terms: ['Chat'] });
});

test('a Korean syllable that has only begun is not searched for', async () => {
  expect(prepareQuery('서버ㄱ', await words('ko')).text).toBe('서버');
});

test('only the first words of a pasted paragraph count', () => {
  const paragraph = Array.from({ length: 200 }, (_, at) => `w${at}`).join(' ');
  expect(prepareQuery(paragraph, {}).terms).toHaveLength(12);
});

test('signs inside and behind words stay: C#, Get-CsPool, 5061', () => {
  expect(prepareQuery('(C#) Get-CsPool 5061.', {}).terms).toEqual(['C#', 'Get-CsPool', '5061']);
});

test('a language without data works', async () => {
  expect(await words('nl')).toEqual({});
  expect(prepareQuery('het plan', {}).text).toBe('het plan');
});

test('a regional locale has the words of its language', async () => {
  expect(await words('fr-CA')).toEqual(await words('fr'));
});

test('an acronym is no stop word, unless all is shouted', async () => {
  expect(prepareQuery('IM im Netz', await words('de')).terms).toEqual(['IM', 'Netz']);
  expect(prepareQuery('IM NETZ', await words('de')).terms).toEqual(['NETZ']);
});
