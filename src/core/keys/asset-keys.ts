/**
 * Tells whether an asset's pages can be other than they were, without making them. A page shows its own
 * asset in all editions, and of all others only what they show to the outside: titles, addresses,
 * headings, places in the TOC. So its key is one for all that topics show to the outside, and the
 * digests of its own editions. Equal keys mean equal pages; the reverse is not promised.
 */
import type { AssetId } from '../asset-id.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { TocNode } from '../toc/toc.ts';
import type { Topic } from '../topic.ts';
import { digest, digestPlain } from './digest.ts';

/** Keys of what a catalog's assets give. */
export interface AssetKeys {
  /** Key of an asset's pages in all locales. */
  asset(assetId: AssetId): string;
  /** Key of all pages together. */
  readonly site: string;
}

/** What no page but those of its own asset shows of a topic. */
const INNER: ReadonlySet<string> = new Set<keyof Topic>([
  ...(['body', 'lead', 'references', 'digest', 'source', 'ignored'] as const),
]);

/** Makes the keys. `maker` is the version of the code and templates that make the pages. */
export function buildAssetKeys(catalog: Catalog, maker: string): AssetKeys {
  const { editions, topics } = catalog.library;
  const outside = digest([
    maker,
    catalog.settings,
    describeFiles(catalog),
    digestPlain(describeTocs(catalog)),
    digestPlain(topics.map(faceOf)),
  ]);
  const describe = ({ path, digest: own }: Topic) => [path, own];
  return {
    asset: (assetId) => digestPlain([outside, ...[...(editions.get(assetId)?.values() ?? [])].map(describe)]),
    site: digestPlain([outside, ...topics.map(describe)]),
  };
}

function faceOf(topic: Topic): unknown {
  const names = Object.keys(topic).filter((name) => !INNER.has(name));
  const { lines: _, ...meta } = topic.meta;
  const sections = topic.sections.map(({ line: __, ...section }) => section);
  return { ...pick(topic, names), meta, sections };
}

function pick(topic: Topic, names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, topic[name as keyof Topic]]));
}

function describeTocs({ tocs, settings }: Catalog): readonly unknown[] {
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
