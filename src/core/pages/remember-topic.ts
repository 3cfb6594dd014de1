/** Pages of which the last topic stays at hand: several ask for it one after the other, and it takes a while to make. */
import type { TopicPage } from './page.ts';
import type { SitePages } from './site-pages.ts';

/** The same pages. */
export function rememberTopic(pages: SitePages): SitePages {
  let last: TopicPage | undefined;
  return {
    ...pages,
    getTopic: (name) => {
      if (last?.assetId !== name.assetId || last.locale !== name.locale) last = pages.getTopic(name);
      return last;
    },
  };
}
