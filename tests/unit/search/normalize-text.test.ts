import { expect, test } from 'vitest';
import { normalizeHtml, normalizeText } from '../../../src/search/normalize-text.ts';

test('typographic apostrophes become straight ones', () => {
  expect(normalizeText('l’interface, l‘hôte')).toBe("l'interface, l'hôte");
});

test('no-break spaces become spaces', () => {
  expect(normalizeText('Server\u00A02013\u202F:')).toBe('Server 2013 :');
});

test('text is composed', () => {
  expect(normalizeText('Kapazita\u0308t 서')).toBe('Kapazität 서');
});

test('what cannot be seen cannot be searched for', () => {
  expect(normalizeText('Ser\u00ADver\u200Bpool')).toBe('Serverpool');
});

test('in HTML only text is normalized, so that IDs still match the page', () => {
  expect(normalizeHtml('<h2 id="l’hôte" title="a > l’b">L’hôte</h2>')).toBe(
    '<h2 id="l’hôte" title="a > l’b">L\'hôte</h2>',
  );
});
