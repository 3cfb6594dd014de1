import { expect, test } from 'vitest';
import { answerQuery, suggestTitles } from '../../../../src/search/client/answer-query.ts';
import { createBundle } from '../../../../src/search/client/bundle.ts';
import type { PagefindDocument, PagefindMatch } from '../../../../src/search/client/pagefind-module.ts';

const CHAT: PagefindDocument = {
  raw_url: '/chat/',
  excerpt: 'Chat. Ein <mark>Server</mark> für alle',
  meta: { title: 'Chat', alt: '채팅' },
  sub_results: [
    { title: 'Chat', excerpt: '', weighted_locations: [{ balanced_score: 9 }] },
    ...[1, 5, 4, 3].map((score) => ({
      title: `Teil ${score}`,
      anchor: { id: `teil’${score}` },
      excerpt: '<mark>Server</mark>',
      weighted_locations: [{ balanced_score: score }],
    })),
  ],
};
const SIZES: PagefindDocument = {
  raw_url: '/sizes/',
  excerpt: 'Größe <mark>Planung</mark>',
  meta: { title: 'Größen' },
  sub_results: [],
};

/** A bundle whose index knows the answers to some texts; it notes what it was asked. */
function fakeBundle(answers: Record<string, readonly PagefindDocument[]>) {
  const asked: string[] = [];
  const match = (document: PagefindDocument, at: number): PagefindMatch => ({
    id: document.raw_url,
    score: 10 - at,
    data: async () => document,
  });
  const bundle = createBundle({
    home: '/docs/de/',
    words: { stopWords: ['der'] },
    titles: [
      { path: 'chat/', title: 'Chat', asset: 1, parent: undefined },
      { path: 'sizes/', title: 'Größen', asset: 2, parent: 0 },
    ],
    pagefind: {
      options: async () => {},
      init: async () => {},
      search: async (term) => {
        asked.push(term);
        return { results: (answers[term] ?? []).map(match) };
      },
    },
  });
  return { bundle, asked };
}

test('a hit has the address, title, path and excerpt of its topic', async () => {
  const { bundle } = fakeBundle({ Planung: [SIZES] });
  expect(await answerQuery(bundle, 'der Planung', 5)).toMatchObject({
    total: 1,
    hits: [
      {
        url: '/docs/de/sizes/',
        title: 'Größen',
        path: ['Chat'],
        excerpt: [
          { text: 'Größe ', marked: false },
          { text: 'Planung', marked: true },
        ],
        sections: [],
      },
    ],
  });
});

test('the three best sections keep the order of the page', async () => {
  const { bundle } = fakeBundle({ Server: [CHAT] });
  const { hits } = await answerQuery(bundle, 'Server', 5);
  expect(hits[0]?.sections).toEqual([
    { url: '/docs/de/chat/#teil%E2%80%995', title: 'Teil 5' },
    { url: '/docs/de/chat/#teil%E2%80%994', title: 'Teil 4' },
    { url: '/docs/de/chat/#teil%E2%80%993', title: 'Teil 3' },
  ]);
});

test('where all words together find little, each one is asked', async () => {
  const { bundle, asked } = fakeBundle({ Server: [CHAT], Planung: [SIZES] });
  const answer = await answerQuery(bundle, 'Server Planung', 1);
  expect(asked).toEqual(['Server Planung', 'Server', 'Planung']);
  expect(answer.total).toBe(2);
  expect(answer.hits.map(({ title }) => title)).toEqual(['Chat']);
  expect((await answer.more(1, 5)).map(({ title }) => title)).toEqual(['Größen']);
});

test('a phrase in quotes is asked as it is, and only so', async () => {
  const { bundle, asked } = fakeBundle({ '"der Server"': [CHAT] });
  expect((await answerQuery(bundle, '"der Server"', 5)).total).toBe(1);
  expect(asked).toEqual(['"der Server"']);
  expect(suggestTitles(bundle, '"Chat"', 5)).toEqual([]);
});

test('what the index found by shortening a word it does not have is no answer', async () => {
  const { bundle } = fakeBundle({ Segelboot: [CHAT] });
  expect(await answerQuery(bundle, 'Segelboot', 5)).toMatchObject({ total: 0, hits: [] });
});

test('a word of another language is found in the twins’ titles', async () => {
  const { bundle } = fakeBundle({ 채팅: [CHAT] });
  expect((await answerQuery(bundle, '채팅', 5)).total).toBe(1);
});

test('an empty query asks nothing', async () => {
  const { bundle, asked } = fakeBundle({});
  expect((await answerQuery(bundle, ' ? ', 5)).total).toBe(0);
  expect(asked).toEqual([]);
});

test('titles are suggested without the index', () => {
  const { bundle, asked } = fakeBundle({});
  expect(suggestTitles(bundle, 'grö', 5)).toEqual([
    { url: '/docs/de/sizes/', title: 'Größen', path: ['Chat'], excerpt: [], sections: [] },
  ]);
  expect(asked).toEqual([]);
});
