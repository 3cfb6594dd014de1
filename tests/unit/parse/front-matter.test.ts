import { describe, expect, test } from 'vitest';
import { parseFrontMatter, readKeyLines } from '../../../src/core/parse/front-matter.ts';

function parse(text: string) {
  const { usable, data, bodyStart, diagnostics } = parseFrontMatter('de/x.md', text);
  const places = diagnostics.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
  return { usable, data, body: text.slice(bodyStart), places };
}

test('values stay text as written', () => {
  const text = '---\nms.date: 07/23/2014\nid: 0123\nhash: 12e45\non: yes\nempty:\nlist:\n- NOCSH\n---\n# A\n';
  expect(parse(text)).toEqual({
    usable: true,
    data: { 'ms.date': '07/23/2014', id: '0123', hash: '12e45', on: 'yes', empty: '', list: ['NOCSH'] },
    body: '# A\n',
    places: [],
  });
});

test('an empty block is front matter without keys', () => {
  expect(parse('---\n---\ntext')).toEqual({ usable: true, data: {}, body: 'text', places: [] });
});

test('a file without front matter is all body', () => {
  expect(parse('# A\n')).toEqual({
    usable: true,
    data: {},
    body: '# A\n',
    places: ['1:1 missing-front-matter'],
  });
  expect(parse('----\n').places).toEqual(['1:1 missing-front-matter']);
});

test('a block below empty lines is text, and is told so', () => {
  const text = '\n\n---\ntitle: A\n---\n\n# A\n';
  expect(parse(text)).toMatchObject({ data: {}, body: text, places: ['3:1 missing-front-matter'] });
  expect(parse('\n---\n\nText\n').places).toEqual(['1:1 missing-front-matter']);
});

test('a line of three dots closes the block too', () => {
  expect(parse('---\ntitle: A\n...\n\n# A\n\nText\n\n---\n\nMore\n')).toEqual({
    usable: true,
    data: { title: 'A' },
    body: '\n# A\n\nText\n\n---\n\nMore\n',
    places: [],
  });
});

describe('an unclosed block', () => {
  test.each([
    ['the end of the file', '---\ntitle: A\nms.date: 07/23/2014\n'],
    ['headings that may be comments', '---\ntitle: A\n# A\n'],
    ['a line that is nearly a closing one', '---\ntitle: A\n---x\n'],
  ])('does not swallow the file: %s', (_, text) => {
    expect(parse(text)).toMatchObject({ usable: false, places: ['1:1 unclosed-front-matter'] });
  });

  test.each([
    ['a heading', '# A\n'],
    ['headings above a rule', '# A\n\n## B\n\n---\n\nMore\n'],
    ['a heading and a list above a rule', '# A\n\n- a\n- b\n\n---\n'],
    ['a heading and a sentence like an entry', '# A\n\nNote: this\n\nText\n\n---\n'],
    ['text above a rule', 'Text\nand more: text\n\n---\n'],
    ['an alert', '> [!NOTE]\n> Text\n\n---\n'],
    ['HTML', '<div>\n\n---\n'],
  ])('ends before what can only be text: %s', (_, body) => {
    expect(parse(`---\ntitle: A\n\n${body}`)).toEqual({
      usable: true,
      data: { title: 'A' },
      body,
      places: ['1:1 unclosed-front-matter'],
    });
  });
});

test.each([
  ['a comment on the next key', '# note\nms.author: x\n'],
  ['a comment apart', '# note\n\nms.author: x\n'],
  ['a comment at the end', '# note\n'],
  ['a list', 'keys:\n\n- a\n'],
  ['a text of several lines', 'about: |\n\n  # A\n\n  Text\n'],
])('an empty line in a block may be followed by %s', (_, more) => {
  expect(parse(`---\ntitle: A\n\n${more}---\nText`)).toMatchObject({ body: 'Text', places: [] });
});

describe('languages other than YAML', () => {
  test.each(['js', 'javascript', ' json', 'coffee', 'toml'])('%s is never evaluated', (language) => {
    const text = `---${language}\n{ title: globalThis.evaluated = true }\n---\n`;
    expect(parse(text)).toMatchObject({ usable: false, places: ['1:4 front-matter-language'] });
    expect(globalThis).not.toHaveProperty('evaluated');
  });

  test('yaml may be named', () => {
    expect(parse('--- yaml\ntitle: A\n---\n').data).toEqual({ title: 'A' });
  });
});

describe('broken YAML', () => {
  test('is reported where it breaks, each time it is read', () => {
    const text = "---\nms.reviewer: ''\ntitle: Lync: Server\n---\n";
    const broken = { usable: false, data: {}, places: ['3:8 malformed-front-matter'] };
    expect(parse(text)).toMatchObject(broken);
    expect(parse(text)).toMatchObject(broken);
  });

  test.each([
    ["---\ntitle: 'F\nms:assetid: x\n---\n# F\n", '2:8 malformed-front-matter'],
    ['---\na: b\ntitle: "F\nms:assetid: x\n---\n', '3:8 malformed-front-matter'],
  ])('is reported at a quote that is never closed: %j', (text, place) => {
    expect(parse(text).places).toEqual([place]);
  });

  test('that is no mapping is refused', () => {
    expect(parse('---\n- a\n---\n').places).toEqual(['2:1 malformed-front-matter']);
  });

  test('with aliases is refused before it expands', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `k${i + 1}: &k${i + 1} [*k${i}, *k${i}]`);
    const text = ['---', 'k0: &k0 lol', ...levels, '---', ''].join('\n');
    expect(parse(text).places).toEqual(['1:1 malformed-front-matter']);
  });

  test('with excessive nesting is refused', () => {
    const [place] = parse(`---\na: ${'['.repeat(20000)}\n---\n`).places;
    expect(place).toMatch(/ malformed-front-matter$/);
    expect(parse(`---\na: ${'b'.repeat(70000)}\n---\n`).places).toEqual(['1:1 malformed-front-matter']);
  });

  test('because of a stray line is read without it', () => {
    const text = "---\ntitle: 'A: b'\n  Stray text\nms.date: 07/23/2014\n---\n";
    expect(parse(text)).toMatchObject({
      usable: true,
      data: { title: 'A: b', 'ms.date': '07/23/2014' },
      places: ['3:3 stray-front-matter-line'],
    });
  });
});

test('keys know their lines', () => {
  expect(
    readKeyLines('---\ntitle: \'A\'\n# note\nms:assetid: x\nlist:\n- a: 1\n"TOC Title": b\n---\n'),
  ).toEqual({
    title: 2,
    'ms:assetid': 4,
    list: 5,
    'TOC Title': 7,
  });
});

test.each(['', '# a comment with \u0007\n'])(
  'escapes give no control characters and no halves of characters',
  (line) => {
    const { data } = parse(
      `---\n${line}title: "\\ud800 lone"\nsub: { "k\\0": ["a\\0b\\u001b[31m\\x85\\t\\n"] }\n---\nText\n`,
    );
    expect(data).toEqual({ title: '\ufffd lone', sub: { 'k ': ['a b [31m \t\n'] } });
  },
);
