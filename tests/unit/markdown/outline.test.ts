import { describe, expect, test } from 'vitest';
import { findingsOf, htmlOf, topicOf } from '../parse-file.ts';

const outline = (body: string) => topicOf(body).sections.map(({ id, depth }) => `${depth} ${id}`);

describe('sections', () => {
  test('are named after their anchor, else after their text', () => {
    expect(outline('## <a name="in-this-section"></a>이 섹션의 내용\n\n## Über **uns**\n')).toEqual([
      '2 in-this-section',
      '2 über-uns',
    ]);
  });

  test('have names of their own', () => {
    const body =
      '## A\n\n<a name="a-1"></a>\n\n## A\n\n## <a name="a"></a>B\n\n## <a id="a"></a>C\n\n## ?\n\n## !\n';
    expect(outline(body)).toEqual(['2 a-2', '2 a-3', '2 a', '2 c', '2 section', '2 section-1']);
    expect(topicOf(body).anchors).toEqual(['a-1']);
  });

  test('skip no level', () => {
    expect(outline('### A\n\n##### B\n\n#### C\n\n### D\n\n## E\n')).toEqual([
      '2 a',
      '3 b',
      '3 c',
      '2 d',
      '2 e',
    ]);
  });

  test('never take a name of the site', () => {
    const { sections, anchors } = topicOf('## <a name="hx-search"></a>HX-a\n\n<a name="HX-b"></a>Text');
    expect([sections.map(({ id }) => id), anchors]).toEqual([['section'], []]);
  });

  test('know their lines, in raw HTML too', () => {
    expect(topicOf('## A\n\n<div>\n<p>a</p>\n  <h2>B</h2></div>\n').sections.map(({ line }) => line)).toEqual(
      [5, 9],
    );
  });
});

test('anchors in the text stay where they are', () => {
  const { body, anchors } = topicOf('<a name="x"></a>Text <a name="y" href="a.md">b</a><a name="x"></a>');
  expect(body).toBe('<p><span id="x"></span>Text <a data-ref="0" id="y">b</a></p>\n');
  expect(anchors).toEqual(['x', 'y']);
});

test('the first h1 is the heading, a second one a section', () => {
  const body = '## A\n\n# *Titel* `x`\n\n# B\n';
  expect(topicOf(body)).toMatchObject({ heading: 'Titel x', body: '<h2 id="a">A</h2>\n<h2 id="b">B</h2>\n' });
  expect(findingsOf(body)).toEqual(['9:1 second-h1']);
});

describe('references', () => {
  const places = (body: string) =>
    topicOf(body).references.map(({ target, place }) => `${place.line}:${place.column} ${target}`);

  test('know their places, in raw HTML and lists too', () => {
    const body =
      'a <A\n HREF="a.md">b</A>\n\n1.  <div>\n    <p>x <a href="c.md">d</a></p></div>\n\n<!-- <a href="e.md"> -->';
    expect(places(body)).toEqual(['5:3 a.md', '9:10 c.md']);
  });

  test('stand in sections', () => {
    const { references } = topicOf('[a](a.md)\n\n## B\n\n> [b](b.md)\n\n### [C](c.md)\n');
    expect(references.map(({ section }) => section)).toEqual([undefined, 'b', 'c']);
  });

  test('have forms', () => {
    const body = [
      '- [a](a.md)\n- **[b](b.md)**: Text\n- Text [c](c.md)\n\n[d](d.md).\n\nText [e](e.md)',
      '| x | y |\n|---|---|\n| [f](f.md) | [g](g.md) |\n\n1. [h](h.md)\n',
    ].join('\n\n');
    expect(topicOf(body).references.map(({ target, form }) => `${target} ${form}`)).toEqual([
      'a.md item',
      'b.md item',
      'c.md inline',
      'd.md item',
      'e.md inline',
      'f.md row',
      'g.md inline',
      'h.md inline',
    ]);
  });

  test('never nest', () => {
    expect(htmlOf('<a href="a.md">a <table><tr><td><a href="b.md">b</a></td></tr></table></a>')).not.toMatch(
      /<a [^>]*>(?:(?!<\/a>)[\s\S])*<a /,
    );
  });

  test('without a target are text', () => {
    expect(htmlOf('[a]() ![b]()')).toBe('<p>a b</p>\n');
  });
});
