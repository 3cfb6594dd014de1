import { enableCompileCache } from 'node:module';
import { CODE_CACHE } from '../io/cache/program-cache.ts';

const VARIABLE = 'NODE_COMPILE_CACHE';

/** Has Node keep what it compiles from now on, here and in the processes that this one starts, for the next run. */
export function keepCode(): void {
  process.env[VARIABLE] ??= CODE_CACHE;
  enableCompileCache(process.env[VARIABLE]);
}
