import { expect, test } from 'vitest';
import { escapeHtml, type FilledReference, fillTemplate } from '../../../src/core/pages/body-template.ts';
import { htmlOf } from '../parse-file.ts';

const fill = (body: string, ...references: FilledReference[]) =>
  fillTemplate(body, (index) => references[index] ?? { tag: 'text', attributes: {} });

test('a link gets its address and what follows it', () => {
  const reference = {
    tag: 'a',
    attributes: { href: '/a/?b=1&c="d"', hreflang: 'de' },
    suffix: '<i>DE</i>',
  } as const;
  expect(fill('<p><a data-ref="0" title="t">A</a>.</p>', reference)).toBe(
    '<p><a href="/a/?b=1&amp;c=&quot;d&quot;" hreflang="de" title="t">A</a><i>DE</i>.</p>',
  );
});

test('an image keeps what the template says of it', () => {
  const reference = { tag: 'img', attributes: { src: '/a.png', width: '10', alt: '<b>' } } as const;
  expect(fill('<img data-ref="0" alt="x width=&#x22;2" loading="lazy">', reference)).toBe(
    '<img src="/a.png" width="10" alt="&lt;b&gt;" loading="lazy">',
  );
});

test('what leads nowhere keeps its words', () => {
  expect(fill('<a data-ref="0"><b>A</b></a> <img data-ref="1" alt="B &#x26; <C>">')).toBe(
    '<span class="unresolved"><b>A</b></span> <span class="unresolved">B &#x26; &lt;C></span>',
  );
});

test('an image in a link is filled on its own', () => {
  const link = { tag: 'a', attributes: { href: 'a' }, suffix: '!' } as const;
  const image = { tag: 'img', attributes: { src: 'b' } } as const;
  expect(fill('<a data-ref="0"><img data-ref="1" alt=""></a>', link, image)).toBe(
    '<a href="a"><img src="b" alt=""></a>!',
  );
});

test('text that looks like a template is text', () => {
  const body = htmlOf(
    '`<a data-ref="0">` ![<a data-ref="0"> </a>](b.png "</a>") <a data-ref="7" href="c.md">c</a>',
  );
  const asked: number[] = [];
  fillTemplate(body, (index) => {
    asked.push(index);
    return { tag: 'text', attributes: {} };
  });
  expect(asked).toEqual([0, 1]);
});

test('text is escaped for attributes and content', () => {
  expect(escapeHtml('a & <b> "c"')).toBe('a &amp; &lt;b&gt; &quot;c&quot;');
});
