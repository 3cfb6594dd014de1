import { describe, expect, test } from 'vitest';
import { buildRobots, buildSitemap } from '../../../src/core/feeds/sitemap.ts';
import { buildSitePages } from '../../../src/core/pages/build-site-pages.ts';
import type { HexaplaOptions } from '../../../src/core/settings/options.ts';
import { catalogOf, guid, locale, pagesOf, topicText, type VirtualFiles } from '../virtual-content.ts';

const FILES = {
  'de/a.md': topicText('a', 'A', '[b](b.md) [c](c.md)', 'ms.translationtype: HT\n'),
  'de/b.md': topicText('b', 'B', '[c](c.md)', 'ms.translationtype: MT\n'),
  'de/c.md': topicText('c', 'C', '[lost](nowhere.md)'),
  'ko/b.md': topicText('b', '나'),
};

describe('the page of a locale', () => {
  const page = pagesOf(FILES, { editLink: 'https://git.example.com/{path}' }).status.getPage({
    locale: locale('ko'),
    part: undefined,
  });

  test('lists what is to be done first: what most topics link to', () => {
    expect(page.topics.map(({ title, state, inbound }) => [title.text, state, inbound])).toEqual([
      ['C', 'missing', 2],
      ['A', 'missing', 0],
      ['나', 'unknown', 1],
    ]);
    expect(page.unlisted).toBe(0);
  });

  test('says how to begin a missing topic', () => {
    const [missing] = page.topics;
    expect(missing?.command).toBe(`hexapla new --asset ${guid('c')} --locale ko`);
    expect([missing?.editUrl, missing?.beside]).toEqual([undefined, undefined]);
  });

  test('leads to the editor and side by side with a twin', () => {
    const topic = page.topics.find(({ title }) => title.text === '나');
    expect(topic?.editUrl).toBe('https://git.example.com/ko/b.md');
    expect(topic?.beside).toEqual({ locale: 'de', url: '/ko/b/?with=de' });
    expect(topic?.editions.map(({ locale: tag, state, url }) => [tag, state, url])).toEqual([
      ['de', 'machine', '/de/b/'],
      ['ko', 'unknown', '/ko/b/'],
    ]);
  });

  test('is kept from search engines', () => {
    expect(page.indexed).toBe(false);
    expect(page.alternates).toEqual([]);
    const pages = pagesOf(FILES, { site: 'https://docs.example.com' });
    const texts = [...buildSitemap(pages), buildRobots(pages)].map(({ text }) => text).join('');
    expect(texts).not.toContain('/status/');
  });
});

test('findings come with the topic, the most severe first', () => {
  const page = pagesOf(FILES).status.getPage({ locale: locale('de'), part: undefined });
  const topic = page.topics.find(({ title }) => title.text === 'C');
  expect(topic?.findings.map(({ ruleId, line }) => `${line} ${ruleId}`)).toEqual(['8 unknown-topic']);
  expect(topic?.counts).toEqual({ error: 1, warning: 0, info: 0 });
});

test('findings of a check take the place of those of reading', () => {
  const catalog = catalogOf(FILES);
  const finding = {
    ruleId: 'x',
    severity: 'info',
    file: 'ko/b.md',
    line: 1,
    column: 1,
    message: 'M.',
  } as const;
  const { status } = buildSitePages(catalog, { findings: [finding] });
  const counts = status
    .getPage({ locale: locale('ko'), part: undefined })
    .topics.map((topic) => topic.counts.info);
  expect(counts).toEqual([0, 0, 1]);
});

test('the page of all locales is a table of parts by locales', () => {
  const { parts, locales, url } = pagesOf(FILES).status.getOverview();
  expect(url).toBe('/status/');
  expect(locales.map((one) => [one.name, one.url, one.counts.missing])).toEqual([
    ['Deutsch', '/de/status/', 0],
    ['Koreanisch', '/ko/status/', 2],
  ]);
  const strips = parts.map((part) => part.locales.map(({ strip }) => strip));
  expect(strips.map(([, ko]) => ko?.paths.map(({ state, d }) => `${state} ${d}`))).toMatchInlineSnapshot(`
    [
      [
        "unknown M0 0h1v1h-1z",
        "missing M1 0h1v1h-1z",
      ],
      [
        "missing M0 0h1v1h-1z",
      ],
    ]
  `);
});

describe('a large site', () => {
  const options: HexaplaOptions = {};
  const pages = pagesOf(largeSite(), options);

  test('has a page for each part', () => {
    expect(pages.status.addresses()).toEqual([
      { locale: 'de', part: undefined },
      { locale: 'de', part: 'part-0' },
      { locale: 'de', part: 'part-1' },
      { locale: 'de', part: 'other' },
    ]);
    const page = pages.status.getPage({ locale: locale('de'), part: 'part-1' });
    expect([page.url, page.part?.name?.text, page.topics.length, page.unlisted]).toEqual([
      '/de/status/part-1/',
      'Part 1',
      80,
      0,
    ]);
  });

  test('lists on the locale’s page only what is to be done', () => {
    const page = pages.status.getPage({ locale: locale('de'), part: undefined });
    expect([page.topics.length, page.unlisted]).toEqual([0, 161]);
  });

  test('has no page of a part that is not there', () => {
    expect(() => pages.status.getPage({ locale: locale('de'), part: 'x' })).toThrow(
      'The site has no status page `x` in de.',
    );
  });
});

test('status pages can be switched off', () => {
  expect(pagesOf(FILES, { statusPages: false }).status.addresses()).toEqual([]);
});

/** A topic above two parts of 79 topics each. */
function largeSite(): VirtualFiles {
  const files: Record<string, string> = { 'de/top.md': topicText(guid('f'), 'Top') };
  const toc = ['- name: Top', '  href: top.md', '  items:'];
  for (const part of [0, 1]) {
    files[`de/part-${part}.md`] = topicText(`part-${part}`, `Part ${part}`);
    toc.push(`  - name: Part ${part}`, `    href: part-${part}.md`, '    items:');
    for (let n = 0; n < 79; n += 1) {
      files[`de/p${part}-${n}.md`] = topicText(`p${part}-${n}`, `Topic ${part} ${n}`);
      toc.push(`    - name: T`, `      href: p${part}-${n}.md`);
    }
  }
  return { ...files, 'de/toc.yml': `${toc.join('\n')}\n` };
}

test('findings can be opened at their line where the address of the editor has lines', () => {
  const editsLines = (editLink: string) =>
    pagesOf(FILES, { editLink })
      .status.getPage({ locale: locale('de'), part: undefined })
      .topics.map((topic) => topic.editsLines);
  expect(editsLines('https://git.example.com/team/docs/edit/main/content/{path}')).toContain(true);
  expect(editsLines('https://cms.example.com/?file={path}')).not.toContain(true);
});

test('a finding with a fix says what it makes of the text', () => {
  const files = { 'de/a.md': topicText('a', 'A', 'Siehe ![B] (b.png).') };
  const page = pagesOf(files).status.getPage({ locale: locale('de'), part: undefined });
  const changes = page.topics.flatMap(({ findings }) => findings.flatMap(({ change }) => change ?? []));
  expect(changes).toEqual([{ before: 'Siehe ![B] (b.png).', after: 'Siehe ![B](b.png).' }]);
});
