/**
 * Tells whether a page can be other than it was, without making it. A page shows its own asset in all
 * editions, and of all others only what they show to the outside: titles, addresses, headings, places
 * in the TOC. So its key is one for all that topics show to the outside, and the digests of its own
 * editions. Equal keys mean equal pages; the reverse is not promised.
 */
import { createHash } from 'node:crypto';
import type { AssetId } from '../asset-id.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../locale.ts';
import type { TocNode } from '../toc/toc.ts';
import type { Topic } from '../topic.ts';

/** Keys of what a catalog's pages give. */
export interface PageKeys {
  /** Key of an asset's pages in all locales. */
  page(assetId: AssetId): string;
  /** Key of all pages that show a locale's texts. */
  edition(locale: Locale): string;
}

/** What no page but those of its own asset shows of a topic. */
const INNER: ReadonlySet<string> = new Set<keyof Topic>([
  ...(['body', 'lead', 'references', 'digest', 'source', 'ignored'] as const),
]);

/** Makes the keys. `maker` is the version of the code and templates that make the pages. */
export function buildPageKeys(catalog: Catalog, maker: string): PageKeys {
  const { library } = catalog;
  const outside = digest([
    maker,
    catalog.settings,
    describeTocs(catalog),
    describeFiles(catalog),
    ...faces(library.topics),
  ]);
  return {
    page: (assetId) => {
      const editions = [...(library.editions.get(assetId)?.values() ?? [])];
      return digest([outside, ...editions.map(({ path, digest: own }) => [path, own])]);
    },
    edition: (locale) => {
      const shown = library.topics.filter((topic) => topic.locale === locale);
      return digest([outside, locale, ...shown.map(({ path, digest: own }) => [path, own])]);
    },
  };
}

function faces(topics: readonly Topic[]): unknown[] {
  return topics.map((topic) => {
    const names = Object.keys(topic).filter((name) => !INNER.has(name));
    const { lines: _, ...meta } = topic.meta;
    const sections = topic.sections.map(({ line: __, ...section }) => section);
    const values = { ...pick(topic, names), meta, sections };
    return values;
  });
}

function pick(topic: Topic, names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, topic[name as keyof Topic]]));
}

function describeTocs({ tocs, settings }: Catalog): unknown {
  return settings.locales.map((locale) => {
    const toc = tocs.byLocale.get(locale);
    return [locale, toc?.order, toc?.roots.map(describeNode)];
  });
}

function describeNode({ assetId, name, external, children }: TocNode): unknown {
  return [assetId, name, external, children.map(describeNode)];
}

function describeFiles({ media, redirects, slugs }: Catalog): unknown {
  return [media, redirects, slugs];
}

/** Digest of plain values, maps and sets among them. */
export function digest(values: readonly unknown[]): string {
  const hash = createHash('sha1');
  const plain = (_: string, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value;
  for (const value of values) hash.update(`${JSON.stringify(value, plain)}\n`);
  return hash.digest('base64url');
}
