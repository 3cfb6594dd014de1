import { expect, test } from 'vitest';
import type { Locale } from '../../../src/core/locale.ts';
import type { LocalizedText } from '../../../src/core/pages/page.ts';
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

const names = (titles: readonly LocalizedText[], tocTitles: readonly string[] = []) => ({
  titles,
  tocTitles,
});

test('a record has the title without the prefix, the twins’ titles by locale and the normalized body', () => {
  const titles = [title('de', 'Der "Host"'), title('fr', 'L’hôte'), title('ko', '호스트')];
  expect(topicToRecord(fakePage(topic), names(titles))).toEqual({
    url: '/capacit%C3%A9/',
    content:
      '<html lang="fr"><head><meta data-pagefind-meta="de[content]" content="Der &quot;Host&quot;">' +
      '<meta data-pagefind-meta="ko[content]" content="호스트"></head>' +
      '<body><h1>L\'hôte</h1><h2 id="x">L\'hôte</h2><p>texte</p></body></html>',
  });
});

test('a twin’s title that is the same is no alias, and a TOC title that no edition has is one', () => {
  const titles = [title('de', 'L’hôte'), title('fr', 'L’hôte')];
  const { content } = topicToRecord(fakePage(topic), names(titles, ['Host', 'L’hôte', 'Host']));
  expect(content).toContain('<head><meta data-pagefind-meta="toc[content]" content="Host"></head>');
});

test('a heading is indexed where it has words that neither title nor text has', () => {
  const headingOf = (heading: string) =>
    /"heading\[content\]" content="([^"]*)"/.exec(
      topicToRecord(fakePage({ ...topic, heading }), names([title('fr', 'L’hôte')])).content,
    )?.[1];
  expect(headingOf('Capacité de l’hôte dans Product')).toBe("Capacité de l'hôte dans");
  expect(headingOf('Texte : l’HÔTE · Product')).toBeUndefined();
});

test('of a fallback page only names are indexed', () => {
  const page = fakePage({ ...topic, locale: 'ko', fallback: 'fr' });
  expect(topicToRecord(page, names([title('fr', 'L’hôte')])).content).toBe(
    '<html lang="ko"><head></head><body><h1>L\'hôte</h1></body></html>',
  );
});

test('a list of nothing but links counts little', () => {
  const body = '<ul><li><p><a href="/a/">A</a></p></li><li><a href="/b/">B <b>c</b></a></li></ul>';
  const { content } = topicToRecord(fakePage({ ...topic, body }), names([]));
  expect(content).toContain('<ul data-pagefind-weight="0.1"><li><p><a href="/a/">');
  const text = '<ul><li><p><a href="/a/">A</a> says more</p></li></ul>';
  expect(topicToRecord(fakePage({ ...topic, body: text }), names([])).content).toContain('<ul><li>');
});

test('a topic that the site knows no title of has its heading, and no alternatives', () => {
  expect(topicToRecord(fakePage(topic), names([])).content).toBe(
    '<html lang="fr"><head></head><body><h1>Product: L\'hôte</h1><h2 id="x">L\'hôte</h2><p>texte</p></body></html>',
  );
});

test('cells of a table head stay words of their own', () => {
  const body = '<table><tr><th>eins</th><th>zwei</th></tr></table><p>a<br>b</p>';
  expect(topicToRecord(fakePage({ ...topic, body }), names([])).content).toContain(
    '<table><tr> <th>eins </th> <th>zwei </th></tr></table><p>a <br>b</p>',
  );
});

test('markup in a title is text', () => {
  const page = fakePage({ ...topic, title: '' });
  expect(topicToRecord(page, names([title('fr', '<b> & co')])).content).toContain('<h1>&lt;b> &amp; co</h1>');
});

test('paths do not depend on the base path', () => {
  expect(pagePath(fakePage(topic, '/docs/'))).toBe('capacit%C3%A9/');
});
