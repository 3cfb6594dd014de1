/** "Did you mean": one measure of nearness for options, locales, formats, commands and files. */
import { distance } from 'fastest-levenshtein';

/** How much of a name may be mistyped. */
const TYPO_SHARE = 0.4;

/** The known name nearest to what was written, the first of several; `undefined` when none is near enough to be meant. */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  const wanted = written.toLowerCase();
  let limit = Math.max(1, Math.round(written.length * TYPO_SHARE)) + 1;
  let nearest: string | undefined;
  for (const name of known) {
    if (Math.abs(name.length - wanted.length) >= limit) continue;
    const steps = editDistance(wanted, name.toLowerCase());
    if (steps >= limit) continue;
    limit = steps;
    nearest = name;
  }
  return nearest;
}

/** Edits from one text to the other. What both begin or end with need not be compared. */
function editDistance(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return distance(one.slice(start, one.length - end), other.slice(start, other.length - end));
}
