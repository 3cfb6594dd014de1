/** "Did you mean": one measure of nearness for options, locales, formats and commands. */
import { closest, distance } from 'fastest-levenshtein';

/** How much of a name may be mistyped. */
const TYPO_SHARE = 0.4;

/** The known name nearest to what was written; `undefined` when none is near enough to be meant. */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(
    written.toLowerCase(),
    known.map((name) => name.toLowerCase()),
  );
  const name = known.find((candidate) => candidate.toLowerCase() === near);
  return distance(written.toLowerCase(), near) <= Math.max(1, Math.round(written.length * TYPO_SHARE))
    ? name
    : undefined;
}
