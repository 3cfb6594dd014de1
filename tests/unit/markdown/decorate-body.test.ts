import { expect, test } from 'vitest';
import { decorateBody } from '../../../src/site/components/decorate-body.ts';

const LABELS = { labels: { note: 'Hinweis', warning: 'Warnung' }, lang: undefined };

test('a callout begins with its label as text', () => {
  const html = decorateBody(
    '<aside class="callout" data-callout="note" role="note"><p>Text</p></aside>',
    LABELS,
  );
  expect(html.replace(/<svg.*?<\/svg>/s, '[icon]')).toBe(
    '<aside class="callout" data-callout="note" role="note"><p class="callout-label">[icon]Hinweis</p><p>Text</p></aside>',
  );
});

test('a label in another language than the text says so', () => {
  const html = decorateBody('<aside class="callout" data-callout="note"></aside>', {
    labels: { note: 'Note' },
    lang: 'en',
  });
  expect(html).toContain('<p class="callout-label" lang="en">');
});

test('a heading is a link to itself', () => {
  expect(decorateBody('<h2 id="größe">Größe <code>x</code></h2>', LABELS)).toBe(
    '<h2 id="größe"><a class="anchor" href="#größe">Größe <code>x</code></a></h2>',
  );
});

test('an ID stays escaped as HTML and becomes safe as a fragment', () => {
  expect(decorateBody('<h2 id="a&amp;b 5%">x</h2>', LABELS)).toBe(
    '<h2 id="a&amp;b 5%"><a class="anchor" href="#a&amp;b%205%25">x</a></h2>',
  );
});

test('a heading that holds a link is left alone', () => {
  const html = '<h3 id="x">See <a href="/de/y/">y</a></h3>';
  expect(decorateBody(html, LABELS)).toBe(html);
});

test('everything else is left alone', () => {
  const html = '<h2>No ID</h2><blockquote><p>$& $1</p></blockquote><pre><code>a</code></pre>';
  expect(decorateBody(html, LABELS)).toBe(html);
});
