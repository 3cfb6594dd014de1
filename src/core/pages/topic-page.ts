/** Builds the page of a topic, or of another locale's text standing in for it. */
import { type AssetId, isLocalAssetId } from '../asset-id.ts';
import { sourceLink } from '../bilingual/source-page.ts';
import { findEdition } from '../catalog/library.ts';
import { buildPageFreshness } from '../freshness/page-freshness.ts';
import { buildOutline } from '../parse/outline.ts';
import { buildPageSections } from '../sections/page-sections.ts';
import type { TocNode } from '../toc/toc.ts';
import type { Topic } from '../topic.ts';
import { listNear } from './nav-window.ts';
import type { NavLink, PageFrame, Provenance, TopicPage } from './page.ts';
import { fillBody } from './page-body.ts';
import {
  assetLink,
  assetPageUrl,
  getLanguage,
  getSlug,
  nodeLink,
  nodeLinks,
  type PageContext,
} from './page-context.ts';
import { buildFrame } from './page-frame.ts';
import { assetUrl, markdownUrl, topicUrl } from './routes.ts';

/** Builds the page of an asset in the context's locale. Throws for an asset that the site does not have. */
export function buildTopicPage(context: PageContext, assetId: AssetId): TopicPage {
  const { catalog, locale } = context;
  const topic = findEdition(catalog.library, assetId, locale);
  if (!topic) throw new Error(`The site has no asset ${assetId}.`);
  return {
    ...topicFrame(context, topic),
    kind: 'topic' as const,
    assetId,
    slug: getSlug(catalog, locale, assetId),
    ...contentOf(context, topic),
    ...navigationOf(context, assetId),
    provenance: provenanceOf(context, topic),
    freshness: buildPageFreshness(context, topic),
    permanentUrl: isLocalAssetId(assetId) ? undefined : assetUrl(catalog.settings.base, assetId),
    markdownUrl: markdownUrl(catalog.settings.base, topic.locale, topic.slug),
    editUrl: editUrl(catalog.settings.editLink, topic),
  };
}

function topicFrame(context: PageContext, topic: Topic): PageFrame {
  const { catalog, locale } = context;
  const { base } = catalog.settings;
  const editions = catalog.library.editions.get(topic.assetId);
  const isFallback = topic.locale !== locale;
  return buildFrame(context, {
    title: catalog.labels.shortTitle(topic),
    titleLocale: topic.locale,
    description: topic.lead,
    url: assetPageUrl(context, topic.assetId),
    urlIn: (other) => topicUrl(base, other, getSlug(catalog, other, topic.assetId)),
    existsIn: (other) => editions?.has(other) ?? false,
    original: isFallback ? topicUrl(base, topic.locale, topic.slug) : undefined,
    indexed: !isFallback,
  });
}

function contentOf(
  context: PageContext,
  topic: Topic,
): Pick<
  TopicPage,
  'contentLocale' | 'contentDirection' | 'fallback' | 'heading' | 'body' | 'outline' | 'sections' | 'source'
> {
  const { catalog, locale } = context;
  const { name, direction } = getLanguage(context, topic.locale);
  const originalUrl = topicUrl(catalog.settings.base, topic.locale, topic.slug);
  return {
    contentLocale: topic.locale,
    contentDirection: direction,
    fallback: topic.locale === locale ? undefined : { name, originalUrl },
    heading: topic.heading,
    body: fillBody(catalog, topic, locale),
    outline: buildOutline(topic.sections),
    sections: buildPageSections(context, topic),
    source: sourceLink(catalog, topic),
  };
}

function navigationOf(
  context: PageContext,
  assetId: AssetId,
): Pick<TopicPage, 'breadcrumbs' | 'parent' | 'siblings' | 'children' | 'unlisted' | 'previous' | 'next'> {
  const { toc } = context;
  const node = toc.places.get(assetId);
  const position = toc.positions.get(assetId) ?? 0;
  const beside = listNear(node?.parent?.children ?? toc.roots, node);
  const below = listNear(node?.children ?? []);
  const url = assetPageUrl(context, assetId);
  return {
    breadcrumbs: ancestorsOf(node).flatMap((above) => nodeLink(context, above) ?? []),
    parent: nodeLink(context, nearestTopic(node?.parent)),
    siblings: siblingLinks(context, beside.nodes).map((link) => ({ ...link, current: link.url === url })),
    children: nodeLinks(context, below.nodes),
    unlisted: { siblings: beside.unlisted, children: below.unlisted },
    previous: assetLink(context, toc.order[position - 1]),
    next: assetLink(context, toc.order[position + 1]),
  };
}

/** A level with one address per entry: a TOC may name a topic twice in a list. */
function siblingLinks(context: PageContext, level: readonly TocNode[]): readonly NavLink[] {
  const seen = new Set<string>();
  return nodeLinks(context, level).filter((link) => !seen.has(link.url) && seen.add(link.url));
}

function ancestorsOf(node: TocNode | undefined): readonly TocNode[] {
  const above: TocNode[] = [];
  for (let parent = node?.parent; parent; parent = parent.parent) above.unshift(parent);
  return above;
}

function nearestTopic(node: TocNode | undefined): TocNode | undefined {
  return node && !node.assetId ? nearestTopic(node.parent) : node;
}

function provenanceOf(context: PageContext, topic: Topic): Provenance {
  const iso = topic.meta.bodyDate ?? topic.meta.date;
  return {
    translation: topic.meta.translation,
    date: iso && { iso, text: context.formatDate(new Date(iso)) },
    edition: topic.meta.edition,
  };
}

function editUrl(pattern: string | undefined, topic: Topic): string | undefined {
  return pattern
    ?.replaceAll('{path}', topic.path.split('/').map(encodeURIComponent).join('/'))
    .replaceAll('{locale}', topic.locale);
}
