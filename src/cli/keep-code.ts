import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { PROGRAM_CACHE } from '../io/cache/program-cache.ts';

const VARIABLE = 'NODE_COMPILE_CACHE';

/** Has Node keep what it compiles from now on, here and in the processes that this one starts, for the next run. */
export function keepCode(): void {
  process.env[VARIABLE] ??= join(PROGRAM_CACHE, 'code');
  enableCompileCache(process.env[VARIABLE]);
}
