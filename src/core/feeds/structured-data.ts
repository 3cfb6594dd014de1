/** JSON-LD of a page: the way to it, so that a search engine shows it instead of an address. */
import type { TopicPage } from '../pages/page.ts';
import { absoluteUrl } from '../pages/routes.ts';

/** Text of a `BreadcrumbList` for a script element: it holds no `<`, whatever the titles are. */
export function breadcrumbsToJson(page: TopicPage, site: string | undefined): string {
  const steps = [
    { name: page.siteTitle, url: page.links.home },
    ...page.breadcrumbs.map(({ text, url }) => ({ name: text, url })),
    { name: page.title, url: page.url },
  ];
  const data = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    // The last step is the page itself, whose address is known.
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(index < steps.length - 1 && { item: absoluteUrl(site, url) }),
    })),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
