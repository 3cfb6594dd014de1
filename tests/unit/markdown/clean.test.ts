import { describe, expect, test } from 'vitest';
import { isSafeAddress } from '../../../src/core/markdown/rehype-unsafe.ts';
import { findingsOf, htmlOf, topicOf } from '../parse-file.ts';

describe('what content may not do', () => {
  test.each([
    ['a<script>alert(1)</script>b', '<p>ab</p>\n', ['5:2 unsafe-html']],
    ['<style>\n* { display: none }\n</style>', '', ['5:1 unsafe-html']],
    ['<iframe src="https://example.com/"></iframe>', '', ['5:1 unsafe-html']],
    ['<svg onload="x()"><circle r="1"/></svg>', '', ['5:1 unsafe-html']],
    ['<object data="x"></object><embed src="x">', '', ['5:1 unsafe-html', '5:27 unsafe-html']],
    ['a <b onclick="x()">b</b>', '<p>a <b>b</b></p>\n', ['5:3 unsafe-html']],
    ['a <b style="position:fixed" class="hx-top" data-ref="0">b</b>', '<p>a <b>b</b></p>\n', []],
    ['<form action="/"><p>a</p><button>b</button></form>', '<p>a</p>\n<p>b</p>\n', []],
    ['<a href="x.md" data-ref="9" data-pos="9:9" ping="/p">a</a>', '<p><a data-ref="0">a</a></p>\n', []],
  ])('%s', (body, html, findings) => {
    expect(htmlOf(body)).toBe(html);
    const unknown = findingsOf(body).filter((finding) => !finding.endsWith('unknown-html-tag'));
    expect(unknown).toEqual(findings);
  });

  test.each([
    '[a](javascript:alert(1))',
    '<a href="javascript:alert(1)">a</a>',
    '<a href=" java&#x0A;script:alert(1)">a</a>',
    '[a](data:text/html;base64,PHN2Zz4=)',
    '[a](vbscript:x)',
  ])('%s keeps its words only', (body) => {
    expect(topicOf(body)).toMatchObject({ body: '<p>a</p>\n', references: [] });
    expect(findingsOf(body)).toEqual(['5:1 unsafe-link']);
  });

  test('an image that may not be loaded leaves its text', () => {
    expect(htmlOf('<img src="data:image/svg+xml,x" alt="a" onerror="x()">')).toBe('<p>a</p>\n');
  });
});

test.each([
  ['a.md#b', true],
  ['//example.com', true],
  ['TEL:1', true],
  ['mailto:a@example.com', true],
  ['a/b:c', true],
  ['JavaScript:x', false],
  ['\u0001javascript:x', false],
  ['java\tscript:x', false],
])('%j is safe: %s', (address, safe) => {
  expect(isSafeAddress(address)).toBe(safe);
});

test('an address with something glued to it is saved', () => {
  const body = '[a](rehttps://example.com/x)';
  expect(topicOf(body).references[0]?.target).toBe('https://example.com/x');
  expect(findingsOf(body)).toEqual(['5:1 glued-address']);
});

test('tags that are no HTML show as text', () => {
  const body = 'Set <fqdn> of <pool name="a">\n\n<td>\n  <http://x></fqdn>\n</td>';
  expect(htmlOf(body)).toBe(
    '<p>Set &#x3C;fqdn> of &#x3C;pool name="a"></p>\n<p>&#x3C;http://x>&#x3C;/fqdn></p>\n',
  );
  expect(findingsOf(body)).toEqual(['5:5 unknown-html-tag', '5:15 unknown-html-tag', '8:3 unknown-html-tag']);
});

test('tags in code are code', () => {
  expect(findingsOf('`<fqdn>`\n\n    <pool>\n')).toEqual([]);
});

test('wrappers go, what they meant stays', () => {
  const body = [
    '<div data-xmlns="x">\n\n<div id="mainSection"><span> </span>\n\nText\n\n</div></div>',
    '<div>Absatz eins</div><div><div>zwei</div></div>',
    '<div lang="en"><p>English</p></div>',
  ].join('\n\n');
  expect(htmlOf(body)).toBe(
    '<p>Text</p>\n<p>Absatz eins</p>\n<p>zwei</p>\n<div lang="en"><p>English</p></div>\n',
  );
});

test('bilingual editions show the translation', () => {
  const pair = (target: string, source: string) =>
    `<span data-ttu-id="1">${target}</span><span class="sxs-lookup"><span data-stu-id="1">${source}</span></span>`;
  const { body, heading, lead, references } = topicOf(
    `# ${pair('Titel', 'Title')}\n\n${pair('Siehe [Thema](a.md).', 'See [topic](a.md).')}\n`,
  );
  expect([body, heading, lead]).toEqual([
    '<p>Siehe <a data-ref="0">Thema</a>.</p>\n',
    'Titel',
    'Siehe Thema.',
  ]);
  expect(references.map(({ text }) => text)).toEqual(['Thema']);
});

describe('structure', () => {
  test.each([
    [
      'no empty first line',
      '<ul><li><p><br> a<br>b</p></li><li><br><br>c</li></ul><table><tr><td><br>d</td></tr></table>',
      '<ul><li><p>a<br>b</p></li><li>c</li></ul>\n<div class="table" tabindex="0"><table><tbody><tr><td>d</td></tr></tbody></table></div>\n',
    ],
    ['nothing empty', '<p> </p><ul><li></li></ul>\n\n## <b></b>\n\n**<br>**', ''],
    ['no block in a phrase', '<div><strong><p>a</p></strong></div>', '<p>a</p>\n'],
    ['no heading without words', '## <a name="x"></a>', '<p><span id="x"></span></p>\n'],
    ['no text between items', '<ul>a<li>b</li><p>c</p></ul>', '<ul><li>a</li><li>b<p>c</p></li></ul>\n'],
    ['no item outside a list', '<li>a</li>', '<p>a</p>\n'],
    ['no loose text', 'a\n\n<td>b</td><hr>c <em>d</em>', '<p>a</p>\n<p>b</p>\n<hr>\n<p>c <em>d</em></p>\n'],
    ['what never closed is closed', '<p>a <b>c', '<p>a <b>c</b></p>\n'],
  ])('%s', (_, body, html) => {
    expect(htmlOf(body)).toBe(html);
  });
});
