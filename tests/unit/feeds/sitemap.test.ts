import { expect, test } from 'vitest';
import { buildRobots, buildSitemap } from '../../../src/core/feeds/sitemap.ts';
import type { SitePages } from '../../../src/core/pages/site-pages.ts';

const addresses = [
  { locale: 'de', slug: 'übersicht', assetId: 'a', fallback: false },
  { locale: 'de', slug: 'nur-hier', assetId: 'b', fallback: false },
  { locale: 'fr', slug: 'vue', assetId: 'a', fallback: false },
  { locale: 'fr', slug: 'nur-hier', assetId: 'b', fallback: true },
];

function pagesOf(site: string | undefined): SitePages {
  const settings = { site, base: '/g/', locales: ['de', 'fr'], defaultLocale: 'fr', fallback: new Map() };
  return { settings, topicAddresses: () => addresses } as unknown as SitePages;
}

test('the index names one file per locale', () => {
  const [index, ...parts] = buildSitemap(pagesOf('https://docs.example.com'));
  expect(index?.text()).toContain('<loc>https://docs.example.com/g/sitemap-de.xml</loc>');
  expect(parts.map(({ name }) => name)).toEqual(['sitemap-de.xml', 'sitemap-fr.xml']);
});

test('real pages are listed with their real twins, fallback pages are not', () => {
  const [, german, french] = buildSitemap(pagesOf('https://docs.example.com'));
  expect(german?.text()).toContain(
    [
      '  <url>',
      '    <loc>https://docs.example.com/g/de/%C3%BCbersicht/</loc>',
      '    <xhtml:link rel="alternate" hreflang="de" href="https://docs.example.com/g/de/%C3%BCbersicht/"/>',
      '    <xhtml:link rel="alternate" hreflang="fr" href="https://docs.example.com/g/fr/vue/"/>',
      '    <xhtml:link rel="alternate" hreflang="x-default" href="https://docs.example.com/g/fr/vue/"/>',
      '  </url>',
      '  <url>',
      '    <loc>https://docs.example.com/g/de/nur-hier/</loc>',
      '  </url>',
    ].join('\n'),
  );
  expect(french?.text()).not.toContain('nur-hier');
});

test('without the address of the site there is no sitemap', () => {
  expect(buildSitemap(pagesOf(undefined))).toEqual([]);
  expect(buildRobots(pagesOf(undefined)).text()).toBe('User-agent: *\nAllow: /\n');
});
