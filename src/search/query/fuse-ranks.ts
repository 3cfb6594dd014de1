/**
 * Joins lists whose scores cannot be compared, such as those of two languages, by rank alone.
 */

/** How fast ranks lose weight: the smaller, the more the first ones count. */
const SMOOTHING = 5;

/** Keys with the sum of `weight / (5 + rank)` over all lists, the highest first; ties keep the first list's order. */
export function fuseRanks<K>(
  lists: readonly { readonly keys: readonly K[]; readonly weightOf: (key: K, rank: number) => number }[],
) {
  const scores = new Map<K, number>();
  for (const { keys, weightOf } of lists)
    for (const [at, key] of keys.entries())
      scores.set(key, (scores.get(key) ?? 0) + weightOf(key, at + 1) / (SMOOTHING + at + 1));
  return [...scores].map(([key, score]) => ({ key, score })).sort((a, b) => b.score - a.score);
}
