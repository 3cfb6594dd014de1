/**
 * Majority: what an edition lacks or has alone is a finding only when enough other editions agree, so
 * that one edition that was changed on purpose does not accuse all the others.
 */

/** Editions that have to agree against one. */
export const MIN_VOTES = 3;

/** Whether so many of all votes are a majority that leaves no doubt: at most one stands apart. */
export function isMajority(votes: number, voters: number): boolean {
  return votes >= MIN_VOTES && votes >= voters - 1;
}

/** The value that a majority of the voters agrees on; `undefined` votes are no agreement. */
export function majorityOf<T>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) if (isMajority(count, values.length)) return value;
  return undefined;
}
