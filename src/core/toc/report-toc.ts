/** The TOC of a locale as data for the command line. */
import type { AssetId } from '../asset-id.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Locale } from '../locale.ts';
import type { Slug } from '../topic.ts';
import type { TocNode } from './toc.ts';

/** An entry as reported. Groups without a topic have neither asset ID nor slug. */
export interface TocReportNode {
  readonly assetId: AssetId | null;
  readonly label: string;
  readonly slug: Slug | null;
  readonly children: readonly TocReportNode[];
}

/** The tree of a locale; `derived` takes the one that links alone give, without any TOC file. */
export function reportToc(
  catalog: Catalog,
  locale: Locale,
  options: { readonly derived: boolean },
): readonly TocReportNode[] {
  const toc = options.derived ? catalog.tocs.derived : catalog.tocs.byLocale.get(locale);
  const report = (node: TocNode): TocReportNode => ({
    assetId: node.assetId ?? null,
    label: node.assetId ? catalog.labels.label(node.assetId, locale, node.name).text : (node.name ?? ''),
    slug: (node.assetId && catalog.slugs.get(locale)?.get(node.assetId)) ?? null,
    children: node.children.map(report),
  });
  return (toc?.roots ?? []).map(report);
}
