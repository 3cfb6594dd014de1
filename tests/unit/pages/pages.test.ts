import { describe, expect, it } from 'vitest';
import { parseAssetId } from '../../../src/core/asset-id.ts';
import { guid, locale, pagesOf, topicText } from '../virtual-content.ts';

const CONTENT = {
  'de/a.md': topicText(
    'a',
    'Produkt: Planung',
    'Einleitung.\n\n## In diesem Abschnitt\n\n- [B](b.md)\n- [C](c.md)\n- [D](d.md)',
  ),
  'de/b.md': topicText('b', 'Produkt: Bau', 'Bauen.\n\n_**Stand:** 2014-11-04_', 'ms.translationtype: MT\n'),
  'de/c.md': topicText('c', 'Produkt: Chat', '## Eins\n\n### Eins a\n\n## Zwei'),
  'de/d.md': topicText('d', 'Produkt: Dienst'),
  'ko/a.md': topicText('a', '계획', '소개.'),
  'ko/bau.md': topicText('b', '건설', '건설.'),
};
const pages = pagesOf(CONTENT, { site: 'https://docs.example.com', base: '/guide/', defaultLocale: 'de' });
const page = (tag: string, slug: string) =>
  pages.findTopic(locale(tag), slug) ?? expect.fail(`no page ${slug}`);

describe('a topic page', () => {
  it('knows its place: the way up, the level, and what is before and after', () => {
    const { breadcrumbs, parent, siblings, previous, next } = page('de', 'c');
    expect(breadcrumbs.map((link) => link.text)).toEqual(['Planung']);
    expect(parent?.url).toBe('/guide/de/a/');
    expect(siblings.map((link) => [link.text, link.current])).toEqual([
      ['Bau', false],
      ['Chat', true],
      ['Dienst', false],
    ]);
    expect([previous?.text, next?.text]).toEqual(['Bau', 'Dienst']);
    expect(page('de', 'a').children.map((link) => link.text)).toEqual(['Bau', 'Chat', 'Dienst']);
  });

  it('lists of a very long level what is around it', () => {
    const names = Array.from({ length: 1_000 }, (_, at) => `t${String(at).padStart(3, '0')}`);
    const flat = pagesOf(
      Object.fromEntries(names.map((name) => [`de/${name}.md`, topicText(name, `Thema ${name}`)])),
    );
    const listed = (name: string) => {
      const { siblings, unlisted } = flat.findTopic(locale('de'), name) ?? expect.fail(name);
      expect(siblings.filter(({ current }) => current).map(({ url }) => url)).toEqual([`/de/${name}/`]);
      expect(siblings.length + unlisted.siblings).toBe(1_000);
      return [siblings.length, siblings.findIndex(({ current }) => current)];
    };
    expect(listed('t000')).toEqual([100, 0]);
    expect(listed('t500')).toEqual([100, 50]);
    expect(listed('t999')).toEqual([100, 99]);
    expect(page('de', 'c').unlisted).toEqual({ siblings: 0, children: 0 });
  });

  it('has an outline of its sections', () => {
    expect(page('de', 'c').outline).toMatchObject([
      { id: 'eins', text: 'Eins', children: [{ id: 'eins-a', text: 'Eins a' }] },
      { id: 'zwei', text: 'Zwei', children: [] },
    ]);
  });

  it('switches to the twin under its own name', () => {
    expect(page('de', 'b').switcher.map(({ locale: tag, url, state }) => [tag, url, state])).toEqual([
      ['de', '/guide/de/b/', 'current'],
      ['ko', '/guide/ko/bau/', 'twin'],
    ]);
  });

  it('names only real twins as alternates', () => {
    expect(page('de', 'b').alternates).toEqual([
      { locale: 'de', url: 'https://docs.example.com/guide/de/b/' },
      { locale: 'ko', url: 'https://docs.example.com/guide/ko/bau/' },
    ]);
    expect(page('de', 'c').alternates.map((alternate) => alternate.locale)).toEqual(['de']);
  });

  it('says how and when it was translated, in the form of its locale', () => {
    expect(page('de', 'b').provenance).toMatchObject({
      translation: 'machine',
      date: { iso: '2014-11-04', text: '4. November 2014' },
    });
    expect(page('de', 'b').body).not.toContain('2014');
  });
});

describe('a fallback page', () => {
  const fallback = page('ko', 'c');

  it('shows another locale’s text, says so, and carries its language', () => {
    expect(fallback.contentLocale).toBe('de');
    expect(fallback.fallback).toEqual({ name: '독일어', originalUrl: '/guide/de/c/' });
    expect(fallback.body).toContain('Eins');
  });

  it('points to the original and stays out of hreflang and search engines', () => {
    expect(fallback.canonical).toBe('https://docs.example.com/guide/de/c/');
    expect(fallback.alternates).toEqual([]);
    expect(fallback.indexed).toBe(false);
  });

  it('is marked wherever navigation leads to it', () => {
    const link = page('ko', 'a').children.find((one) => one.url.endsWith('/c/'));
    expect(link).toMatchObject({ text: 'Chat', locale: 'de', fallback: true });
    expect(page('de', 'c').switcher[1]).toMatchObject({ state: 'missing', url: '/guide/ko/c/' });
  });
});

describe('the home page', () => {
  it('starts from the topic above the others and lists what is below it', () => {
    const home = pages.getHome(locale('de'));
    expect(home.start?.text).toBe('Planung');
    expect(home.lead).toEqual({ text: 'Einleitung.', locale: 'de' });
    expect(home.sections.map(({ text, topics }) => [text, topics])).toEqual([
      ['Bau', 1],
      ['Chat', 1],
      ['Dienst', 1],
    ]);
  });

  it('says how much is translated', () => {
    expect(pages.getHome(locale('ko')).coverage).toMatchObject({ assets: 4, translated: 2 });
    expect(pages.getHome(locale('de')).coverage).toMatchObject({ assets: 4, translated: 4, machine: 1 });
  });

  it('is named after the product unless the site has a title', () => {
    expect(pages.getHome(locale('de')).siteTitle).toBe('Produkt');
    expect(pagesOf(CONTENT, { title: { de: 'Handbuch' } }).getHome(locale('de')).siteTitle).toBe('Handbuch');
  });
});

describe('all pages', () => {
  it('are listed once for each asset and locale', () => {
    const addresses = pages.topicAddresses();
    expect(addresses).toHaveLength(8);
    expect(addresses.filter((address) => address.fallback).map(({ slug }) => slug)).toEqual(['c', 'd']);
  });

  it('name the titles of an asset in every edition', () => {
    const asset = parseAssetId(guid('b')) ?? expect.fail();
    expect(pages.titles(asset)).toEqual([
      { text: 'Bau', locale: 'de' },
      { text: '건설', locale: 'ko' },
    ]);
  });

  it('offer every locale at the root', () => {
    expect(pages.getRoot().locales.map(({ name, url }) => [name, url])).toEqual([
      ['Deutsch', '/guide/de/'],
      ['한국어', '/guide/ko/'],
    ]);
  });

  it('do not exist for unknown addresses', () => {
    expect(pages.findTopic(locale('de'), 'nirgends')).toBeUndefined();
  });
});
