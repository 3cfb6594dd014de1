import { describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES } from '../../../src/core/parse/source-text.ts';
import { parseFile, placesOf } from '../parse-file.ts';

const ID = '14f6798a-28d6-4b3d-8734-942192e1bbf5';
const HEAD = `---\ntitle: 'Lync: Titel'\nTOCTitle: Label\nms:assetid: ${ID}\nms.date: 07/23/2014\n---\n`;
const BODY = [
  '<div id="mainBody">',
  '',
  '# <a name="plan"></a>Überschrift',
  '',
  '_**Zuletzt geändert:** 2012-09-28_',
  '',
  'Ein [Thema](a.md#b "t") und mehr.',
  '',
  '## <a name="in-this-section"></a>In diesem Abschnitt',
  '',
  '  - [Thema *eins*](b.md)',
  '',
  '![Bild] (images/x(OCS.15).jpg)',
  '',
].join('\n');

test('a file becomes a topic', () => {
  const { topic, diagnostics } = parseFile(HEAD + BODY);
  expect(topic).toMatchObject({
    locale: 'de',
    assetId: ID,
    path: 'de/x.md',
    slug: 'x',
    meta: { title: 'Lync: Titel', tocTitle: 'Label', date: '2014-07-23', bodyDate: '2012-09-28' },
    heading: 'Überschrift',
    sections: [
      { id: 'in-this-section', anchor: 'in-this-section', depth: 2, text: 'In diesem Abschnitt', line: 15 },
    ],
    anchors: [],
    lead: 'Ein Thema und mehr.',
  });
  expect(
    topic?.references.map(({ kind, target, text, section, place }) =>
      [kind, target, text, section, `${place.line}:${place.column}`].join(' '),
    ),
  ).toEqual([
    'link a.md#b Thema  13:5',
    'link b.md Thema eins in-this-section 17:5',
    'image images/x(OCS.15).jpg Bild in-this-section 19:1',
  ]);
  expect(topic?.body).toBe(
    [
      '<p>Ein <a data-ref="0" title="t">Thema</a> und mehr.</p>',
      '<h2 id="in-this-section">In diesem Abschnitt</h2>',
      '<ul><li><a data-ref="1">Thema <em>eins</em></a></li></ul>',
      '<p><img data-ref="2" alt="Bild" loading="lazy" decoding="async"></p>',
      '',
    ].join('\n'),
  );
  expect(placesOf({ topic, diagnostics })).toEqual(['19:1 split-image-syntax']);
});

test('the digest follows the bytes', () => {
  const digest = (text: string) => parseFile(text).topic?.digest;
  expect(digest(HEAD + BODY)).toBe(digest(HEAD + BODY));
  expect(digest(HEAD + BODY)).not.toBe(digest(`${HEAD + BODY}\n`));
});

test('byte order mark and CRLF change neither the topic nor its places', () => {
  const { digest: _, ...plain } = parseFile(HEAD + BODY).topic ?? {};
  const windows = parseFile(`\uFEFF${(HEAD + BODY).replaceAll('\n', '\r\n')}`);
  expect(windows.topic).toMatchObject(plain);
  expect(placesOf(windows)).toEqual(['1:1 byte-order-mark', '19:1 split-image-syntax']);
});

describe('files that are reported instead of published', () => {
  test.each([
    ['empty', '', '1:1 empty-file'],
    ['blank', '\n \n', '1:1 empty-file'],
    ['not UTF-8', new Uint8Array([0x23, 0x20, 0xff]), '1:3 invalid-utf8'],
    ['too large', new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61), '1:1 file-too-large'],
    ['with broken YAML', '---\ntitle: a: b\n---\n# A\n', '2:8 malformed-front-matter'],
    ['with unclosed front matter', '---\ntitle: a\n# A\n', '1:1 unclosed-front-matter'],
    ['with JavaScript front matter', '---js\n{ title: 1 }\n---\n', '1:4 front-matter-language'],
    ['nested out of proportion', `${HEAD}${'>'.repeat(300)} x`, '7:1 too-complex'],
  ])('%s', (_, content, place) => {
    const parsed = parseFile(content);
    expect(parsed.topic).toBeUndefined();
    expect(placesOf(parsed)).toEqual([place]);
    expect(parsed.diagnostics[0]?.severity).toBe('error');
  });

  test('without front matter and heading', () => {
    expect(placesOf(parseFile('Text\n'))).toEqual(['1:1 missing-front-matter', '1:1 missing-heading']);
  });
});

describe('files that are published all the same', () => {
  test('without front matter, under the heading and alone', () => {
    const parsed = parseFile('# Titel\n\nText\n');
    expect(parsed.topic).toMatchObject({ assetId: 'de:de/x.md', meta: { title: 'Titel' }, heading: 'Titel' });
    expect(placesOf(parsed)).toEqual(['1:1 missing-front-matter']);
  });

  test('without a title, under the heading or the file name', () => {
    const titleOf = (text: string) => parseFile(text).topic?.meta.title;
    expect(titleOf('---\nms:assetid: a\n---\n# Titel\n')).toBe('Titel');
    expect(titleOf('---\nms:assetid: a\n---\nText\n')).toBe('x');
    expect(placesOf(parseFile('---\nms:assetid: a\n---\nText\n'))).toEqual(['1:1 missing-title']);
  });

  test('without an asset ID, alone', () => {
    const parsed = parseFile('---\ntitle: a\n---\nText\n');
    expect(parsed.topic?.assetId).toBe('de:de/x.md');
    expect(placesOf(parsed)).toEqual(['1:1 missing-asset-id']);
  });

  test('with nothing but front matter', () => {
    expect(parseFile(HEAD).topic).toMatchObject({ heading: 'Lync: Titel', body: '', lead: '' });
  });

  test('under the name of a page of the site', () => {
    const parsed = parseFile(HEAD, 'de/search.md');
    expect(parsed.topic?.slug).toBe('search-1');
    expect(placesOf(parsed)).toEqual(['1:1 reserved-slug']);
  });

  test('with links that nothing can decode', () => {
    const { topic } = parseFile(`${HEAD}[a](%E0%A4%A) [b](<c%zz.md#%>)\n`);
    expect(topic?.references.map(({ target }) => target)).toEqual(['%E0%A4%25A', 'c%zz.md#%25']);
  });
});

describe('files made to be slow', () => {
  const repeat = (text: string) => `${HEAD}${text.repeat(20000)}`;

  test.each([
    ['quotes', repeat('> '), 'too-complex'],
    ['list marks', `${repeat('- ')}x`, 'too-complex'],
    ['elements', repeat('<div>'), 'too-complex'],
    ['elements in elements', repeat('<a><b>'), 'too-complex'],
    ['images in images', repeat('!['), 'too-complex'],
    ['emphasis in emphasis', `${HEAD}${'*'.repeat(400000)}a${'*'.repeat(400000)}`, 'too-complex'],
    ['columns', `${repeat('|a')}|\n${'|-'.repeat(20000)}|\n${'|b|\n'.repeat(1000)}`, 'too-complex'],
    ['headings of one name', repeat('## a\n'), undefined],
    ['unknown tags', repeat('<td>\n<fqdn>\n'), 'unknown-html-tag'],
    ['links without address', repeat('<a>x</a>'), undefined],
    ['split links', repeat('[a] ('), undefined],
    ['unclosed comments', repeat('<!-- '), undefined],
  ])('%s', (_, text, ruleId) => {
    const start = performance.now();
    expect(parseFile(text).diagnostics[0]?.ruleId).toBe(ruleId);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
