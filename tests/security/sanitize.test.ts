/** Every payload in every place of a body, by both parsers: what comes out can do nothing. */
import { describe, expect, test } from 'vitest';
import { topicToRecord } from '../../src/search/topic-record.ts';
import { decorateBody } from '../../src/site/components/decorate-body.ts';
import { renderIcon } from '../../src/site/components/icons.ts';
import { parseFile } from '../unit/parse-file.ts';
import { pagesOf } from '../unit/virtual-content.ts';
import { findDangers } from './find-dangers.ts';
import { HTML, MARKDOWN, TEXTS } from './payloads.ts';

const HEAD = '---\ntitle: x\nms:assetid: 14f6798a-28d6-4b3d-8734-942192e1bbf5\n---\n';

/** Places of a body that payloads are put into. */
const PLACES: Readonly<Record<string, (payload: string) => string>> = {
  block: (payload) => payload,
  paragraph: (payload) => `Text ${payload} text`,
  heading: (payload) => `## ${payload.replaceAll('\n', ' ')}\n\nText`,
  list: (payload) => `- ${payload.replaceAll('\n', '\n  ')}\n- Text`,
  quote: (payload) => `> [!NOTE]\n> ${payload.replaceAll('\n', '\n> ')}`,
  cell: (payload) => `<table><tr><th>${payload}</th></tr><tr><td>\n\n${payload}\n\n</td></tr></table>`,
  wrapper: (payload) => `<div>\n\n${payload}\n\n</div>\n\n<span>${payload}</span>`,
  linkText: (payload) => `[${payload}](x.md) <a href="x.md">${payload}</a>`,
  altText: (payload) => `![${payload}](x.png) <img src="x.png" alt="${payload.replaceAll('"', '&quot;')}">`,
  attribute: (payload) => `<a href="x.md" title="${payload}">x</a> <a href='${payload}'>x</a>`,
  translation: (payload) =>
    `<span data-ttu-id="1">${payload}<span class="sxs-lookup"><span data-stu-id="1">${payload}</span></span></span>`,
};

test('the judge knows what is dangerous', () => {
  for (const html of [
    '<p onclick="x">y</p>',
    '<a href="java\nscript:x">y</a>',
    '<img src="//evil.example/x">',
    '<script>x</script>',
    '<p style="x">y</p>',
    '<x-y>z</x-y>',
    '<!-- x -->',
  ])
    expect(findDangers(html)).not.toEqual([]);
  expect(
    findDangers('<p>a <a href="https://x.example/" rel="external">b</a> <img src="/x.png" alt=""></p>'),
  ).toEqual([]);
});

describe.each(['satteri', 'remark'] as const)('with %s', (parser) => {
  test.each(Object.entries(PLACES))('nothing dangerous comes out of a %s', (_, place) => {
    const dangers = [...HTML, ...MARKDOWN, ...TEXTS].flatMap((payload) => {
      const { topic } = parseFile(HEAD + place(payload), 'de/x.md', parser);
      const bodies = [topic?.body ?? '', topic?.source?.body ?? ''];
      const filled = bodies.map((body) => body.replace(/ data-ref="\d+"/g, ''));
      return filled.flatMap((html) => findDangers(html).map((danger) => ({ payload, danger })));
    });
    expect(dangers).toEqual([]);
  });
});

test('links, images and labels filled in on pages are harmless too', () => {
  const payloads = [...HTML, ...MARKDOWN, ...TEXTS];
  const files = Object.fromEntries(
    payloads.map((payload, index) => [
      `de/${index}.md`,
      `---\ntitle: ${JSON.stringify(payload)}\nms:assetid: a${index}\n---\n\n# ${payload.replaceAll('\n', ' ')}\n\n${payload}\n\n[x](<${payload.replaceAll('\n', ' ')}>)\n\n## ${payload}\n\nx\n`,
    ]),
  );
  const pages = pagesOf(files);
  const dangers = pages.topicAddresses().flatMap((address) => {
    const page = pages.getTopic(address);
    const record = topicToRecord(page, { titles: pages.titles(address.assetId), tocTitles: [] });
    const html = [
      page.body,
      decorateBody(page.body, { labels: { note: 'Note' }, lang: undefined }).replaceAll(
        renderIcon('note'),
        '',
      ),
      bodyOf(record.content),
    ];
    return html.flatMap((text) => findDangers(text).map((danger) => ({ slug: address.slug, danger })));
  });
  expect(pages.topicAddresses().length).toBeGreaterThan(200);
  expect(dangers).toEqual([]);
});

function bodyOf(document: string): string {
  return /<body>(.*)<\/body>/s.exec(document)?.[1] ?? '';
}
