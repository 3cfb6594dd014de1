import { expect, test } from 'vitest';
import { formatTitleList, readTitleList, titlesAbove } from '../../../src/search/title-list.ts';

const CHAT = { path: 'chat/', title: 'Chat', asset: 7, parent: undefined };
const PLANNING = { path: 'chat/plan/', title: 'Planning', asset: 2, parent: 0 };
const SIZES = { path: 'sizes/', title: 'Sizes', asset: 3, parent: 1 };
const ENTRIES = [CHAT, PLANNING, SIZES];

test('a list is written in a few bytes', () => {
  expect(formatTitleList(ENTRIES)).toBe(
    '{"topics":[["chat","Chat",7,-1],["chat/plan","Planning",2,0],["sizes","Sizes",3,1]]}',
  );
});

test('what was written is read', () => {
  expect(readTitleList(JSON.parse(formatTitleList(ENTRIES)))).toEqual(ENTRIES);
});

test('titles above go from the top down', () => {
  expect(titlesAbove(ENTRIES, SIZES)).toEqual(['Chat', 'Planning']);
  expect(titlesAbove(ENTRIES, CHAT)).toEqual([]);
});

test('a circle of parents ends', () => {
  const a = { path: 'a/', title: 'A', asset: 0, parent: 1 };
  const b = { path: 'b/', title: 'B', asset: 1, parent: 0 };
  expect(titlesAbove([a, b], a)).toEqual(['A', 'B']);
});
