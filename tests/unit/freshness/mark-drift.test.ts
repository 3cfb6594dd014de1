import { expect, test } from 'vitest';
import type { DriftMark } from '../../../src/core/freshness/freshness.ts';
import type { Locale } from '../../../src/core/locale.ts';
import { markDrift } from '../../../src/site/freshness/mark-drift.ts';

const words = {
  lang: undefined,
  extra: ({ absentIn }: { readonly absentIn: readonly Locale[] }) => `not in ${absentIn.join()}`,
  missing: ({ locale }: { readonly locale: Locale }) => `only in ${locale}:`,
};
const missing = (before: string | undefined, text: string): DriftMark => ({
  ...{ type: 'missing', before, text, locale: 'fr' as Locale },
  url: '/fr/x/#deux',
});

test('marks stand behind extra sections and where missing ones would be', () => {
  const html = '<h2 id="one">Eins</h2><p>1</p><h3 id="two">Zwei</h3><p>2</p>';
  const marks: readonly DriftMark[] = [
    { type: 'extra', section: 'one', absentIn: ['fr', 'ko'] as Locale[] },
    missing('two', 'A < B'),
    missing(undefined, 'Fin'),
  ];
  expect(markDrift(html, marks, words)).toBe(
    '<h2 id="one">Eins</h2><p class="drift">not in fr,ko</p><p>1</p>' +
      '<p class="drift">only in fr: <a href="/fr/x/#deux" hreflang="fr" lang="fr">A &lt; B</a></p>' +
      '<h3 id="two">Zwei</h3><p>2</p>' +
      '<p class="drift">only in fr: <a href="/fr/x/#deux" hreflang="fr" lang="fr">Fin</a></p>',
  );
});

test('without marks the text is untouched', () => {
  expect(markDrift('<h2 id="one">Eins</h2>', [], words)).toBe('<h2 id="one">Eins</h2>');
});
