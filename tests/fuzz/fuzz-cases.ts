/** Cases by number: any one can be made again from its seed and number alone. */

import { mutateTopic, toBytes } from './mutate.ts';
import { createRandom } from './random.ts';

/** A topic file that a case starts from. */
export interface SeedFile {
  /** Path below the content folder. */
  readonly path: string;
  readonly text: string;
}

/** A damaged file. */
export interface FuzzCase {
  readonly number: number;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Makes a case from real files. */
export function makeCase(files: readonly SeedFile[], seed: number, number: number): FuzzCase {
  const random = createRandom(seed * 1_000_003 + number);
  const { path, text } = random.pick(files);
  const damaged = mutateTopic(text, random.pick(files).text, random);
  return { number, path, bytes: toBytes(damaged, random) };
}
