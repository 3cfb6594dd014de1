/** A plain documentation site: navigation by folder, language links, search by Pagefind. */
export default function (config) {
  config.setQuietMode(true);
  config.addTransform('links', (html) => html.replace(/href="([\w-]+)\.md(#[^"]*)?"/g, 'href="../$1/$2"'));
  config.addFilter('siblings', (all, page) => {
    const own = all.filter(({ data }) => data.locale === page.locale);
    const at = own.findIndex(({ url }) => url === page.url);
    return own.slice(Math.max(0, at - 20), at + 20);
  });
  return { dir: { input: 'content', output: 'out', includes: '../layouts' }, markdownTemplateEngine: false };
}
