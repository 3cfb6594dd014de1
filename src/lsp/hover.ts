/** What a link means, in words: the topic it leads to and the languages that have it. */
import type { Hover } from 'vscode-languageserver';
import type { AssetId } from '../core/asset-id.ts';
import { type Locale, localeName, parseLocale } from '../core/locale.ts';
import { nameOfReason } from './broken-reason.ts';
import type { Content } from './content.ts';
import { type Document, rangeOf } from './document.ts';
import { assetIdAt } from './front-matter-at.ts';
import { type ResolvedLink, resolveLinkAt, unpublishedFile } from './link-at.ts';

/** Address at which an editor opens a file of the content folder. */
export type UriOf = (path: string) => string;

/** Hover of a link, an image or the asset ID in the front matter. */
export function hoverAt(
  content: Content,
  document: Document,
  { offset, uriOf }: { readonly offset: number; readonly uriOf: UriOf },
): Hover | undefined {
  const link = resolveLinkAt(content, document, offset);
  if (link) {
    const range = rangeOf(document, link.target.start, link.target.end);
    return toHover(describeLink(content, link, uriOf), range);
  }
  const id = assetIdAt(document, offset);
  if (!id?.assetId || !content.catalog.library.editions.has(id.assetId)) return undefined;
  return toHover(describeEditions(content, id.assetId, uriOf), rangeOf(document, id.start, id.end));
}

/** The languages of an asset, with those that lack it, as Markdown. */
export function describeEditions({ catalog }: Content, assetId: AssetId, uriOf: UriOf): string {
  const { locales } = catalog.settings;
  const editions = catalog.library.editions.get(assetId);
  const lines = locales.flatMap((locale) => {
    const topic = editions?.get(locale);
    if (!topic) return [];
    return `- ${nameOf(locale)}: [${escapeText(topic.meta.title)}](${uriOf(topic.path)})`;
  });
  const missing = locales.filter((locale) => !editions?.has(locale)).map(nameOf);
  const lack = missing.length > 0 ? [`\nNot in ${missing.join(', ')}.`] : [];
  return [...lines, ...lack].join('\n');
}

function describeLink(content: Content, link: ResolvedLink, uriOf: UriOf): string {
  const { topic, meaning } = link;
  const path = unpublishedFile(content.catalog, link);
  if (path !== undefined) return `[${escapeText(path)}](${uriOf(path)}) exists but is not published.`;
  if (meaning.type === 'broken') return nameOfReason(meaning.reason);
  if (meaning.type === 'external') return `Leads out of the site: ${escapeText(meaning.url)}`;
  if (meaning.type === 'media') {
    const size = meaning.size ? ` · ${meaning.size.width} × ${meaning.size.height} pixels` : '';
    const foreign = meaning.foreign ? ' · taken from another locale' : '';
    return `[${escapeText(meaning.path)}](${uriOf(meaning.path)})${size}${foreign}`;
  }
  const target = meaning.type === 'topic' ? meaning.topic : topic;
  const section = target.sections.find(({ id }) => id === meaning.section)?.text;
  const lost =
    meaning.lostSection === undefined ? [] : [`\nIt has no section #${escapeText(meaning.lostSection)}.`];
  const isFallback = target.locale !== topic.locale;
  return [
    `**${escapeText(target.meta.title)}**${section === undefined ? '' : ` § ${escapeText(section)}`}`,
    `\n${nameOf(target.locale)}${isFallback ? ', for want of an edition in this language' : ''} · ${escapeText(target.path)}`,
    ...lost,
    `\n${describeEditions(content, target.assetId, uriOf)}`,
  ].join('\n');
}

function toHover(value: string, range: NonNullable<Hover['range']>): Hover {
  return { contents: { kind: 'markdown', value }, range };
}

function nameOf(locale: Locale): string {
  return localeName(locale, parseLocale('en'));
}

function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
