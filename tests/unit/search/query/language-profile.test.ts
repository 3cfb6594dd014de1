import { expect, test } from 'vitest';
import type { Locale } from '../../../../src/core/locale.ts';
import { formatLanguages, readLanguages } from '../../../../src/search/languages-file.ts';
import { buildProfile, countGrams, guessLanguages } from '../../../../src/search/query/language-profile.ts';

const TEXTS: Readonly<Record<string, string>> = {
  de: 'Die Planung der Bereitstellung und die Konfiguration der Zertifikate für Benutzer',
  fr: 'La planification du déploiement et la configuration des certificats pour les utilisateurs',
  ko: '배포를 계획하고 사용자의 인증서를 구성합니다',
};
const profile = buildProfile(
  new Map(Object.entries(TEXTS).map(([locale, text]) => [locale as Locale, countGrams(text)])),
);
const guess = (query: string) => guessLanguages(profile, query)[0]?.locale;

test.each([
  ['Zertifikat bereitstellen', 'de'],
  ['utilisateurs du certificat', 'fr'],
  ['인증서 배포', 'ko'],
])('%s looks like %s', (query, locale) => {
  expect(guess(query)).toBe(locale);
});

test('what no language has says nothing', () => {
  expect(guessLanguages(profile, 'xqzzk').map(({ score }) => score)).toEqual([0, 0, 0]);
});

test('what is written is read', () => {
  const languages = {
    locales: profile.locales,
    names: ['Product'],
    words: { ['de' as Locale]: { stopWords: ['der'] } },
    profile,
  };
  expect(readLanguages(JSON.parse(formatLanguages(languages)))).toEqual(languages);
});
