/** Work under way that may pile up only so far. */

/** Pieces of work that nobody waits for one by one. */
export interface Backlog {
  /** Adds one; resolves when the next may come. Rejects with the first failure of any. */
  add(work: Promise<void>): Promise<void>;
  /** Resolves when none is left. Rejects with the first failure of any. */
  empty(): Promise<void>;
}

/** Lets `most` pieces of work be pending; the first failure is thrown to whoever waits next. */
export function newBacklog(most: number): Backlog {
  let pending = 0;
  let failure: { readonly cause: unknown } | undefined;
  let wake = () => {};
  const waitFor = async (count: number) => {
    while (pending > count) await new Promise<void>((resolve) => (wake = resolve));
    if (failure) throw failure.cause;
  };
  return {
    add: (work: Promise<void>) => {
      pending += 1;
      work
        .catch((cause) => {
          failure ??= { cause };
        })
        .finally(() => {
          pending -= 1;
          wake();
        });
      return waitFor(most);
    },
    empty: () => waitFor(0),
  };
}
