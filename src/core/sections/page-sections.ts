/** The sections of a page with the ways to the same section in other languages. */
import type { PageSection } from '../pages/page.ts';
import { getLanguage, getSlug, type PageContext } from '../pages/page-context.ts';
import { topicUrl } from '../pages/routes.ts';
import type { Topic } from '../topic.ts';

/** Sections of a topic, which on a fallback page is not in the locale of the context. */
export function buildPageSections(context: PageContext, topic: Topic): readonly PageSection[] {
  const { catalog } = context;
  const { base } = catalog.settings;
  const keys = catalog.sections.keys(topic.assetId).get(topic.locale);
  return topic.sections.map(({ id }) => ({
    id,
    key: keys?.get(id) ?? id,
    twins: catalog.sections.twins(topic, id).map(({ locale, id: twinId }) => {
      const { ownName, direction } = getLanguage(context, locale);
      const url = topicUrl(base, locale, getSlug(catalog, locale, topic.assetId));
      return { locale, name: ownName, direction, url: `${url}#${encodeURIComponent(twinId)}` };
    }),
  }));
}
