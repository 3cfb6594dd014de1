/**
 * `llms.txt`: what the site holds, for programs that read text. One file at the root names the
 * languages; one per locale lists its topics by section, each by the address of its Markdown.
 */
import type { Catalog } from '../catalog/catalog.ts';
import { type Locale, localeName } from '../locale.ts';
import { type PageContext, pageContext } from '../pages/page-context.ts';
import { siteTitle } from '../pages/page-frame.ts';
import { absoluteUrl, llmsUrl, markdownUrl } from '../pages/routes.ts';
import type { TocNode } from '../toc/toc.ts';
import type { Topic } from '../topic.ts';
import type { TextFile } from './text-file.ts';

/** Builds the file at the root and that of each locale. */
export function buildLlmsTexts(catalog: Catalog): readonly TextFile[] {
  const { base, locales } = catalog.settings;
  const parts = locales.map((locale) => ({
    name: llmsUrl(base, locale).slice(base.length),
    text: () => textOf(pageContext(catalog, locale)),
  }));
  return [{ name: 'llms.txt', text: () => rootText(catalog) }, ...parts];
}

function rootText(catalog: Catalog): string {
  const { settings, library } = catalog;
  const lines = settings.locales.map((locale) => {
    const topics = library.topics.filter((topic) => topic.locale === locale).length;
    const url = absoluteUrl(settings.site, llmsUrl(settings.base, locale));
    return `- [${localeName(locale)}](${url}): ${topics} topics in ${localeName(locale, 'en' as Locale)}`;
  });
  const title = siteTitle(pageContext(catalog, settings.defaultLocale));
  return `# ${title}\n\n> The same topics in ${settings.locales.length} languages.\n\n## Languages\n\n${lines.join('\n')}\n`;
}

/** Every topic of the locale once, at its first place in the TOC. */
function textOf(context: PageContext): string {
  const seen = new Set<Topic>();
  const { roots } = context.toc;
  const top = roots.length === 1 ? roots[0] : undefined;
  const own = top ? linesOf(context, { ...top, children: [] }, seen) : [];
  const lead = top && topicAt(context, top)?.lead;
  const sections = (top?.children ?? roots).map((node) => sectionOf(context, node, seen));
  const parts = [`# ${siteTitle(context)}`, lead ? `> ${lead}` : '', own.join('\n'), ...sections];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function sectionOf(context: PageContext, node: TocNode, seen: Set<Topic>): string {
  const lines = linesOf(context, node, seen);
  return lines.length === 0 ? '' : `## ${labelOf(context, node)}\n\n${lines.join('\n')}`;
}

function linesOf(context: PageContext, node: TocNode, seen: Set<Topic>): readonly string[] {
  const { settings } = context.catalog;
  const topic = topicAt(context, node);
  const below = () => node.children.flatMap((child) => linesOf(context, child, seen));
  if (!topic || seen.has(topic)) return below();
  seen.add(topic);
  const url = absoluteUrl(settings.site, markdownUrl(settings.base, topic.locale, topic.slug));
  return [`- [${labelOf(context, node)}](${url})`, ...below()];
}

/** The locale's own edition at a place; what only another language has is listed there. */
function topicAt({ catalog, locale }: PageContext, { assetId }: TocNode): Topic | undefined {
  return assetId && catalog.library.editions.get(assetId)?.get(locale);
}

function labelOf({ catalog, locale }: PageContext, { assetId, name }: TocNode): string {
  const text = assetId ? catalog.labels.label(assetId, locale, name).text : (name ?? '');
  return text.replace(/[[\]]/g, '\\$&');
}
