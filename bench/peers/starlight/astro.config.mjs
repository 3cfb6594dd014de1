/** One link in the sidebar: the rest is put there for each page, since all topics of a locale on each do not end. */
import { readFileSync } from 'node:fs';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

const locales = JSON.parse(readFileSync('locales.json', 'utf8'));

export default defineConfig({
  outDir: 'out',
  telemetry: false,
  integrations: [
    starlight({
      title: 'Topics',
      defaultLocale: locales[0],
      locales: Object.fromEntries(locales.map((locale) => [locale, { label: locale, lang: locale }])),
      sidebar: [{ label: 'Home', link: '/' }],
      routeMiddleware: './src/sidebar.js',
    }),
  ],
});
