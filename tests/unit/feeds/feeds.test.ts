import { describe, expect, test } from 'vitest';
import { buildFeeds } from '../../../src/core/feeds/atom.ts';
import { buildLlmsTexts } from '../../../src/core/feeds/llms.ts';
import { breadcrumbsToJson } from '../../../src/core/feeds/structured-data.ts';
import { catalogOf, guid, locale, pagesOf, topicText } from '../virtual-content.ts';

const site = 'https://docs.example.com';
const files = {
  'de/start.md': topicText(
    '1',
    'Start',
    '## In diesem Abschnitt\n\n- [Eins & Zwei](eins.md)',
    'ms.date: 03/01/2014\n',
  ),
  'de/eins.md': topicText(
    '2',
    'Eins & Zwei',
    'Text & <b>mehr</b>.',
    'ms.date: 01/02/2013\nms.lasthandoff: 05/11/2019\n',
  ),
  'de/ohne.md': topicText('3', 'Ohne Datum'),
  'fr/debut.md': topicText('1', 'Début'),
};

describe('feeds', () => {
  const feeds = buildFeeds(catalogOf(files, { site, base: '/g', title: 'Handbuch' }));

  test('newest first, by the newest date that a topic carries; without a date it is left out', () => {
    expect(feeds.map(({ name }) => name)).toEqual(['de/feed.xml', 'fr/feed.xml']);
    expect(feeds[0]?.text()).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<title>Handbuch</title>
<id>https://docs.example.com/g/de/feed.xml</id>
<link rel="self" type="application/atom+xml" href="https://docs.example.com/g/de/feed.xml"/>
<link rel="alternate" type="text/html" hreflang="de" href="https://docs.example.com/g/de/"/>
<updated>2019-05-11T00:00:00Z</updated>
<author><name>Handbuch</name></author>
<entry>
<title>Eins &amp; Zwei</title>
<id>https://docs.example.com/g/id/${guid('2')}/#de</id>
<link rel="alternate" type="text/html" href="https://docs.example.com/g/de/eins/"/>
<updated>2019-05-11T00:00:00Z</updated>
<summary>Text &amp; mehr.</summary>
</entry>
<entry>
<title>Start</title>
<id>https://docs.example.com/g/id/${guid('1')}/#de</id>
<link rel="alternate" type="text/html" href="https://docs.example.com/g/de/start/"/>
<updated>2014-03-01T00:00:00Z</updated>
</entry>
</feed>
`);
  });

  test('at most fifty, and none where the site’s address is not known', () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => {
        const id = `00000000-0000-0000-0000-0000000000${10 + n}`;
        return [`de/t${10 + n}.md`, topicText(id, `T${n}`, 'Text.', 'ms.date: 01/02/2013\n')];
      }),
    );
    const [feed] = buildFeeds(catalogOf(many, { site }));
    expect(feed?.text().match(/<entry>/g)).toHaveLength(50);
    expect(buildFeeds(catalogOf(many))).toEqual([]);
  });
});

describe('llms.txt', () => {
  const texts = buildLlmsTexts(catalogOf(files, { site, title: 'Handbuch' }));

  test('the root names the languages', () => {
    expect(texts[0]?.text()).toBe(`# Handbuch

> The same topics in 2 languages.

## Languages

- [Deutsch](https://docs.example.com/de/llms.txt): 3 topics in German
- [Français](https://docs.example.com/fr/llms.txt): 1 topics in French
`);
  });

  test('a locale lists its own topics once, by section, as Markdown', () => {
    expect(texts[1]?.text()).toBe(`# Handbuch

## Start

- [Start](https://docs.example.com/de/start.md)
- [Eins & Zwei](https://docs.example.com/de/eins.md)

## Ohne Datum

- [Ohne Datum](https://docs.example.com/de/ohne.md)
`);
    expect(texts[2]?.text()).not.toContain('Eins');
  });
});

describe('structured data', () => {
  test('breadcrumbs from the start to the page, without a way out of the script', () => {
    const pages = pagesOf({
      'de/start.md': topicText('1', 'A</script><b>', '## In diesem Abschnitt\n\n- [Eins](eins.md)'),
      'de/eins.md': topicText('2', 'Eins'),
    });
    const page = pages.findTopic(locale('de'), 'eins');
    if (!page) throw new Error('no page');
    const json = breadcrumbsToJson(page, site);
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, item: `${site}/de/` },
        { position: 2, name: 'A</script><b>', item: `${site}/de/start/` },
        { position: 3, name: 'Eins' },
      ],
    });
  });
});
