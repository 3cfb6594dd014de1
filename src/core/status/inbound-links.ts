/** How much points to a topic: what many readers reach is translated first. */
import type { AssetId } from '../asset-id.ts';
import type { Surroundings } from '../catalog/references.ts';
import { collectTopicLinks } from '../toc/topic-links.ts';

/** Number of other assets that link to each asset, in any locale. */
export function countInboundLinks(around: Surroundings): ReadonlyMap<AssetId, number> {
  const sources = new Map<AssetId, Set<AssetId>>();
  for (const { from, to } of collectTopicLinks(around)) {
    const known = sources.get(to);
    if (known) known.add(from);
    else sources.set(to, new Set([from]));
  }
  return new Map([...sources].map(([assetId, from]) => [assetId, from.size]));
}
