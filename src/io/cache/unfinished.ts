/** Names for files of a cache that are being written. */
import { randomInt } from 'node:crypto';

/** No process ID: those of two containers may be the same. Digits, by which `clearCache` knows what was left. */
const OWN = randomInt(1e9, 1e12);

/** The name under which this process writes a file before it takes its place. */
export function unfinished(file: string): string {
  return `${file}.${OWN}`;
}
