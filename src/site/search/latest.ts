/**
 * Answers come in any order; only that to the last question counts.
 */

/** Starts a question; the function returned says whether it is still the last one. */
export type StartQuestion = () => () => boolean;

/** Makes a counter of questions. */
export function createLatest(): StartQuestion {
  let last = 0;
  return () => {
    last += 1;
    const mine = last;
    return () => mine === last;
  };
}
