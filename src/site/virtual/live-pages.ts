/** Pages that change while they are served: every question goes to the site as it is now. */
import type { SitePages } from '../../core/pages/site-pages.ts';

/** Pages that ask `current` anew each time. */
export function livePages(current: () => SitePages): SitePages {
  return {
    get settings() {
      return current().settings;
    },
    topicAddresses: () => current().topicAddresses(),
    findTopic: (locale, slug) => current().findTopic(locale, slug),
    getTopic: (name) => current().getTopic(name),
    titles: (assetId) => current().titles(assetId),
    tocTitles: (assetId) => current().tocTitles(assetId),
    productNames: () => current().productNames(),
    getHome: (locale) => current().getHome(locale),
    getToc: (locale) => current().getToc(locale),
    getPlain: (locale, kind) => current().getPlain(locale, kind),
    getRoot: () => current().getRoot(),
    get status() {
      return current().status;
    },
  };
}
