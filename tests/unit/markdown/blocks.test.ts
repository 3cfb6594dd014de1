import { describe, expect, test } from 'vitest';
import { htmlOf, topicOf } from '../parse-file.ts';

describe('callouts', () => {
  const callout = (kind: string, html: string) =>
    `<aside class="callout" data-callout="${kind}" role="note">${html}</aside>\n`;

  test.each([
    ['> [!NOTE]\n> Text', callout('note', '<p>Text</p>')],
    ['> [!Tip]  \n> Text', callout('tip', '<p>Text</p>')],
    ['> [! WARNING ]<br>Text', callout('warning', '<p>Text</p>')],
    ['> [!CAUTION] Text *a*', callout('caution', '<p>Text <em>a</em></p>')],
    ['> [!IMPORTANT]\n>\n> Text\n>\n> - a', callout('important', '<p>Text</p><ul><li>a</li></ul>')],
    ['> [!NOTE]\n> <p>Text</p>', callout('note', '<p>Text</p>')],
    ['> [!NOTICE] Text', '<blockquote><p>[!NOTICE] Text</p></blockquote>\n'],
    ['> Text [!NOTE]', '<blockquote><p>Text [!NOTE]</p></blockquote>\n'],
    ['> [!NOTE]', ''],
  ])('%j', (body, html) => {
    expect(htmlOf(body)).toBe(html);
  });
});

describe('the date line', () => {
  test.each([
    ['_**Letztes Änderungsdatum des Themas:** 2014-11-04_', '2014-11-04'],
    ['_**Dernière modification de la rubrique :** 2014-11-04_', '2014-11-04'],
    ['***마지막으로 수정한 주제:** 2014-11-04*', '2014-11-04'],
    ['<div>\n\n_**Topic Last Modified:** 2014-11-04_\n\n</div>', '2014-11-04'],
  ])('%s is data', (line, date) => {
    expect(topicOf(`${line}\n\nText`)).toMatchObject({ body: '<p>Text</p>\n', meta: { bodyDate: date } });
  });

  test.each([
    '_2014-11-04_',
    '**Termin:** 2014-11-04',
    '_**Termin:** 2014-11-04, früh_',
    '> _**Termin:** 2014-11-04_',
  ])('%s is text', (line) => {
    expect(topicOf(line).meta.bodyDate).toBeUndefined();
    expect(htmlOf(line)).toContain('2014-11-04');
  });

  test('only the first one counts', () => {
    const { body, meta } = topicOf('_**a:** 2014-11-04_\n\n_**b:** 2015-11-04_');
    expect([body, meta.bodyDate]).toEqual(['<p><em><strong>b:</strong> 2015-11-04</em></p>\n', '2014-11-04']);
  });
});

test('tables scroll under the name of their heading', () => {
  expect(htmlOf('## A\n\n| a | b |\n|---|:-:|\n| c | d |')).toBe(
    '<h2 id="a">A</h2>\n' +
      '<section class="table" aria-labelledby="a" tabindex="0"><table>' +
      '<thead><tr><th scope="col">a</th><th align="center" scope="col">b</th></tr></thead>' +
      '<tbody><tr><td>c</td><td align="center">d</td></tr></tbody></table></section>\n',
  );
});

test('tables under one heading, or under headings of one name, have names of their own', () => {
  const table = '| a |\n|---|\n| b |';
  const names = htmlOf(`## A\n\n${table}\n\n${table}\n\n## A\n\n${table}`).match(/aria-label[a-z]*="[^"]+"/g);
  expect(names).toEqual(['aria-labelledby="a"', 'aria-label="A (2)"', 'aria-label="A (3)"']);
});

test('links without words are dropped, anchors without words are kept', () => {
  expect(htmlOf('x <a href="https://a.example/"></a>y <a id="z"></a>')).toBe(
    '<p>x y <span id="z"></span></p>\n',
  );
});

test('tables as the old publishing system wrote them become plain', () => {
  const body =
    '<table width="50%" cellpadding="3">\n<colgroup>\n<col style="width: 50%">\n</colgroup>\n' +
    '<tr class="odd"><th valign="top"><p>a</p></th><td align="right" bgcolor="red"><p>b</p><p>c</p></td></tr></table>';
  expect(htmlOf(body)).toBe(
    '<div class="table" tabindex="0"><table><tbody><tr><th scope="row">a</th>' +
      '<td align="right"><p>b</p><p>c</p></td></tr></tbody></table></div>\n',
  );
});

test('code is neither translated nor mirrored', () => {
  expect(htmlOf('`a`\n\n```PowerShell\nGet-X <a>\n```')).toBe(
    '<p><code translate="no" dir="ltr">a</code></p>\n' +
      '<pre translate="no" dir="ltr" tabindex="0"><code class="language-powershell">Get-X &#x3C;a>\n</code></pre>\n',
  );
});

test('images load late and always have an alternative', () => {
  expect(htmlOf('<IMG SRC="a.png" width="10" border="0">')).toBe(
    '<p><img data-ref="0" width="10" alt="" loading="lazy" decoding="async"></p>\n',
  );
});

test('what an image says is said once', () => {
  expect(htmlOf('![](a.png "Words") ![Words](a.png "Words") ![Words](a.png "More")')).toBe(
    '<p><img data-ref="0" alt="Words" loading="lazy" decoding="async"> ' +
      '<img data-ref="1" alt="Words" loading="lazy" decoding="async"> ' +
      '<img data-ref="2" alt="Words" title="More" loading="lazy" decoding="async"></p>\n',
  );
});

test('footnotes are a list without a heading', () => {
  const { body, sections, references, anchors } = topicOf('a[^1]\n\n[^1]: Note\n');
  expect([sections, references.map(({ target }) => target), anchors]).toEqual([
    [],
    ['#user-content-fn-1', '#user-content-fnref-1'],
    ['user-content-fnref-1', 'user-content-fn-1'],
  ]);
  expect(body).toBe(
    '<p>a<sup><a data-ref="0" id="user-content-fnref-1">1</a></sup></p>\n' +
      '<section class="footnotes"><ol><li id="user-content-fn-1"><p>Note <a data-ref="1">↩</a></p></li></ol></section>\n',
  );
});

describe('the lead', () => {
  test('is the first running text', () => {
    expect(topicOf('> [!NOTE]\n> Nein.\n\n![a](b.png)\n\n- c\n\nDer  *Text*\nhier.').lead).toBe(
      'Der Text hier.',
    );
    expect(topicOf('- a').lead).toBe('');
  });
});
