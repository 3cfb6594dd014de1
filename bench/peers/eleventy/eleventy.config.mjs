/** A plain documentation site: where a topic stands, what stands beside it, its twins, search by Pagefind. */
import { readFileSync } from 'node:fs';

const places = JSON.parse(readFileSync('data/places.json', 'utf8'));
const locales = Object.keys(places);

export default function (config) {
  config.setQuietMode(true);
  config.addTransform('links', (html) => html.replace(/href="([\w-]+)\.md(#[^"]*)?"/g, 'href="../$1/$2"'));
  config.addFilter('place', (url) => places[url.split('/')[1]][url]);
  config.addGlobalData('eleventyComputed', {
    twins: ({ page }) => {
      const [, , slug] = page.url.split('/');
      const addresses = locales.map((locale) => ({ locale, url: `/${locale}/${slug}/` }));
      return addresses.filter(({ locale, url }) => url in places[locale]);
    },
  });
  return { dir: { input: 'content', output: 'out', includes: '../layouts' }, markdownTemplateEngine: false };
}
