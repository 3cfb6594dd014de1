import { expect, test } from 'vitest';
import { pagesOf, topicText } from '../virtual-content.ts';

test('the product is called what titles begin with, and what ends with that in every language', () => {
  const files = Object.fromEntries(
    ['de', 'fr'].flatMap((locale) => [
      [`${locale}/a.md`, topicText('a', `Product 3: Planning (${locale})`)],
      [`${locale}/b.md`, topicText('b', `Product 3: Chat (${locale})`)],
      [`${locale}/c.md`, topicText('c', `Product 3: Ports (${locale})`)],
      [`${locale}/d.md`, topicText('d', 'Maker Product 3')],
      [`${locale}/e.md`, topicText('e', `${locale} of Product 3`)],
    ]),
  );
  expect(pagesOf(files).productNames()).toEqual(['Maker Product 3', 'Product 3']);
});

test('the title of the site is a name of the product', () => {
  const files = { 'de/a.md': topicText('a', 'Planung') };
  expect(pagesOf(files, { title: 'Unser Produkt' }).productNames()).toEqual(['Unser Produkt']);
});
