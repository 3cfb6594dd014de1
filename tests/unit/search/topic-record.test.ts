import { expect, test } from 'vitest';
import type { Locale } from '../../../src/core/locale.ts';
import { pagePath, topicToRecord } from '../../../src/search/topic-record.ts';
import { fakePage } from './fake-site-pages.ts';

const topic = {
  locale: 'fr',
  slug: 'capacité',
  assetId: 'a',
  title: 'L’hôte',
  body: '<h2 id="x">L’hôte</h2><p>texte</p>',
};
const title = (locale: string, text: string) => ({ locale: locale as Locale, text });

test('a record has the title without the prefix, the twins’ titles and the normalized body', () => {
  const titles = [title('de', 'Der "Host"'), title('fr', 'L’hôte'), title('ko', '호스트')];
  expect(topicToRecord(fakePage(topic), titles)).toEqual({
    url: '/capacit%C3%A9/',
    content:
      '<html lang="fr"><head><meta data-pagefind-meta="alt[content]" content="Der &quot;Host&quot; | 호스트"></head>' +
      '<body><h1>L\'hôte</h1><h2 id="x">L\'hôte</h2><p>texte</p></body></html>',
  });
});

test('a title that twins share is an alternative once', () => {
  const titles = [title('de', 'Topologie'), title('fr', 'L’hôte'), title('nl', 'Topologie')];
  expect(topicToRecord(fakePage(topic), titles).content).toContain('content="Topologie"');
});

test('a topic that the site knows no title of has its heading, and no alternatives', () => {
  expect(topicToRecord(fakePage(topic), []).content).toBe(
    '<html lang="fr"><head></head><body><h1>Product: L\'hôte</h1><h2 id="x">L\'hôte</h2><p>texte</p></body></html>',
  );
});

test('cells of a table head stay words of their own', () => {
  const body = '<table><tr><th>eins</th><th>zwei</th></tr></table><p>a<br>b</p>';
  expect(topicToRecord(fakePage({ ...topic, body }), []).content).toContain(
    '<table><tr> <th>eins </th> <th>zwei </th></tr></table><p>a <br>b</p>',
  );
});

test('markup in a title is text', () => {
  const page = fakePage({ ...topic, title: '' });
  expect(topicToRecord(page, [title('fr', '<b> & co')]).content).toContain('<h1>&lt;b> &amp; co</h1>');
});

test('paths do not depend on the base path', () => {
  expect(pagePath(fakePage(topic, '/docs/'))).toBe('capacit%C3%A9/');
});
