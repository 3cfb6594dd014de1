import { expect, test } from 'vitest';
import { keepExact } from '../../../../src/search/client/exact-matches.ts';
import type { PagefindDocument, PagefindMatch } from '../../../../src/search/client/pagefind-module.ts';

const candidates = (texts: readonly string[], onRead = () => {}) =>
  texts.map((content, at) => ({
    at,
    match: {
      id: `de_${at}`,
      score: 1,
      words: [],
      data: async () => {
        onRead();
        return { content, meta: {} } as unknown as PagefindDocument;
      },
    } satisfies PagefindMatch,
  }));
const untitled = () => [];

test('what has the words in another form or order is left out', async () => {
  const texts = ['Testen des beständigen Chats', 'Ein beständiger Chat.', 'Chat, beständiger'];
  const { exact, more } = await keepExact(candidates(texts), ['Beständiger Chat'], untitled);
  expect(exact.map(({ at }) => at)).toEqual([1]);
  expect(more).toBe(false);
});

test('a title that has the phrase spares reading the text', async () => {
  let read = 0;
  const one = candidates(['anderes'], () => (read += 1));
  const { exact } = await keepExact(one, ['Chat'], () => ['chat']);
  expect([exact.length, read]).toEqual([1, 0]);
});

test('of many candidates only so many are read, and that is said', async () => {
  let read = 0;
  const many = candidates(
    Array.from({ length: 1000 }, () => 'der Benutzer'),
    () => (read += 1),
  );
  const { exact, more } = await keepExact(many, ['der Benutzer'], untitled);
  expect(exact.length).toBe(read);
  expect(read).toBeLessThan(100);
  expect(more).toBe(true);
});

test('candidates none of which has the phrase are not read without end', async () => {
  let read = 0;
  const many = candidates(
    Array.from({ length: 1000 }, () => 'den Benutzern'),
    () => (read += 1),
  );
  const { exact, more } = await keepExact(many, ['der Benutzer'], untitled);
  expect([exact.length, read, more]).toEqual([0, 200, true]);
});
