/** What stands above a topic and beside it, as the other peers show it. */
import { readFileSync } from 'node:fs';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

const places = JSON.parse(readFileSync('data/places.json', 'utf8'));

export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const route = locals.starlightRoute;
  const { above, beside } = places[route.locale]?.[url.pathname] ?? { above: [], beside: [] };
  route.sidebar = [...above, ...beside].map((link) => ({
    type: 'link',
    label: link.text,
    href: link.url,
    isCurrent: link.url === url.pathname,
    attrs: {},
  }));
});
