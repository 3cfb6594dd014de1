/**
 * Starts this program once more with settings that only a process that starts can have: less room for
 * garbage, and memory that goes back to the system when it is free. It takes the place of the first one,
 * so to the outside there is one process. Where the system cannot do that, all works as well and takes
 * more memory.
 */

/** V8's own limit is eight times as much, and brings nothing here. */
const FLAG = '--max-semi-space-size';
const FLAG_VALUE = 16;

/** Of the GNU C library; others ignore it. Sizes in bytes. */
const MEMORY = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '262144',
  MALLOC_TRIM_THRESHOLD_: '1048576',
} as const;

/** Commands that hold all topics in memory at once. */
const LARGE: ReadonlySet<string | undefined> = new Set(['build', 'check']);

/** Returns only where nothing is to be changed. */
export function tuneProcess(): void {
  const { argv, env, execArgv, execPath } = process;
  const isTuned = env['MALLOC_ARENA_MAX'] !== undefined || execArgv.some((flag) => flag.startsWith(FLAG));
  if (process.platform !== 'linux' || isTuned || !LARGE.has(argv[2])) return;
  process.execve?.(execPath, [execPath, `${FLAG}=${FLAG_VALUE}`, ...execArgv, ...argv.slice(1)], {
    ...env,
    ...MEMORY,
  });
}
