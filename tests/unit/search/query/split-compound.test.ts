import { expect, test } from 'vitest';
import type { Locale } from '../../../../src/core/locale.ts';
import { buildLexicon } from '../../../../src/search/query/lexicon.ts';
import { splitCompound } from '../../../../src/search/query/split-compound.ts';

const TITLES = [
  'Kapazitätsplanung für Chat Server',
  'Rollen der Benutzer',
  'Verwaltung',
  '영구 채팅 관리자 추가',
  '큐 만들기 또는 수정',
  '위치 정책',
];
const lexicon = buildLexicon(
  TITLES.map((title) => ({
    path: '',
    title,
    locale: 'de' as Locale,
    editions: [],
    parent: undefined,
  })),
);

test.each([
  ['Chatserver', ['chat', 'server']],
  ['Serverrollen', ['server', 'rollen']],
  ['Serversverwaltung', ['server', 'verwaltung']],
  ['Chatserverkapazitätsplanung', ['chat', 'server', 'kapazitatsplanung']],
  ['Chatserverrollenverwaltung', ['chat', 'server', 'rollen', 'verwaltung']],
  ['채팅관리자', ['채팅', '관리자']],
  ['영구채팅관리자', ['영구', '채팅', '관리자']],
  ['위치정책추가', ['위치', '정책', '추가']],
  ['큐만들기또는수정', ['큐', '만들기', '또는', '수정']],
])('%s is made of %j', (term, parts) => {
  expect(splitCompound(lexicon, term)).toEqual(parts);
});

test.each(['Chat', 'Chatxqzzk', 'xqzzkchat', '채팅뷁쀓', 'Chatserver'.repeat(20)])(
  '%s is no compound',
  (term) => {
    expect(splitCompound(lexicon, term)).toBeUndefined();
  },
);
