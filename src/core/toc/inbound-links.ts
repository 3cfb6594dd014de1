/** How much points to a topic: what many readers reach is translated first. */
import type { AssetId } from '../asset-id.ts';
import type { TopicLink } from './link-evidence.ts';

/** Number of other assets that link to each asset, in any locale. */
export function countInboundLinks(
  links: readonly Pick<TopicLink, 'from' | 'to'>[],
): ReadonlyMap<AssetId, number> {
  const sources = new Map<AssetId, Set<AssetId>>();
  for (const { from, to } of links) {
    const known = sources.get(to);
    if (known) known.add(from);
    else sources.set(to, new Set([from]));
  }
  return new Map([...sources].map(([assetId, from]) => [assetId, from.size]));
}
