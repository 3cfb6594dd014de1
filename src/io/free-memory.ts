/** Keeps memory low where V8, left alone, waits until it is short. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Collects all garbage and returns the room to the system, in some tenths of a second for hundreds of megabytes. */
export function freeMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect({ type: 'major', flavor: 'last-resort' });
}

/** Room for new values, in bytes. V8 would take eight times as much, for nothing: few live long enough. */
const NEW_SPACE = 16 * 2 ** 20;
/** By how much what lives may grow before garbage is collected, in percent. V8's own answer is up to 300. */
const GROWTH = 100;
const INTERVAL_MS = 100;

/** Has this process collect garbage sooner from now on, for a few percent of its time. */
export function saveMemory(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  const timer = setInterval(() => {
    const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
    const isFull = (space?.space_size ?? 0) >= NEW_SPACE;
    setFlagsFromString(`--semi-space-growth-factor=${isFull ? 1 : 2}`);
  }, INTERVAL_MS);
  timer.unref();
}
