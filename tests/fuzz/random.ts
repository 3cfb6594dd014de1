/** Chance that can be repeated: the same seed gives the same numbers on every machine. */

/** A source of numbers. */
export interface Random {
  /** A whole number from 0 up to but without `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  /** Whether something with a chance of `percent` happens. */
  chance(percent: number): boolean;
}

/** Starts a source with a seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (list) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
  };
}
