/** How many slips of the finger lie between two words. */

/**
 * Damerau-Levenshtein distance (letters left out, added, changed, or two neighbours swapped), up to
 * `limit`; more than that is `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const changed = (last[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1);
      let least = Math.min(changed, (last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1);
      if (a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1])
        least = Math.min(least, (beforeLast[at - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > limit) return limit + 1;
    [beforeLast, last] = [last, next];
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1);
}
