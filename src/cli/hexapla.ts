#!/usr/bin/env node
/**
 * The command line. Exit codes: 0 all well, 1 findings of severity `error` (`check`, `build --strict`),
 * 2 a wrong call or a crash.
 */
import { isNodeTooOld, runInOwnNode } from './own-node.ts';

process.exitCode = isNodeTooOld() ? await runInOwnNode() : await runHere();

async function runHere(): Promise<number> {
  const [{ keepCode }, { tuneProcess }] = await Promise.all([
    import('./keep-code.ts'),
    import('./tune-process.ts'),
  ]);
  keepCode();
  tuneProcess();
  // Loaded after that, so that it is loaded once.
  const { run } = await import('./run.ts');
  return run(process.argv.slice(2));
}
