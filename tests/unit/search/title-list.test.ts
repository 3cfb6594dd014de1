import { expect, test } from 'vitest';
import type { Locale } from '../../../src/core/locale.ts';
import {
  formatTitleList,
  readTitleList,
  type TitleEntry,
  titlesAbove,
} from '../../../src/search/title-list.ts';

const DE = 'de' as Locale;
const KO = 'ko' as Locale;
const entry = (path: string, title: string, parent?: number): TitleEntry => ({
  path,
  title,
  parent,
  locale: DE,
  editions: [DE, KO],
});
const ENTRIES = [
  entry('chat/', 'Chat'),
  entry('chat/plan/', 'Planung', 0),
  { ...entry('sizes/', '크기', 1), locale: KO, editions: [KO] },
  entry('end/', 'Ende', 0),
];

test('a list is written in columns, in a few bytes', () => {
  expect(formatTitleList(ENTRIES, DE, [DE, KO])).toBe(
    '{"locale":0,"locales":["de","ko"],"paths":["chat","chat/plan","sizes","end"],' +
      '"titles":["Chat","Planung","크기","Ende"],"depths":[0,1,2,1],"editions":{"2":[1]},"fallbacks":{"2":1}}',
  );
});

test('what was written is read', () => {
  expect(readTitleList(JSON.parse(formatTitleList(ENTRIES, DE, [DE, KO])))).toEqual(ENTRIES);
});

test('titles above go from the top down', () => {
  expect(titlesAbove(ENTRIES, ENTRIES[2] as TitleEntry)).toEqual(['Chat', 'Planung']);
  expect(titlesAbove(ENTRIES, ENTRIES[0] as TitleEntry)).toEqual([]);
});
