#!/usr/bin/env node
/**
 * The command line. Exit codes: 0 all well, 1 findings of severity `error` (`check`, `build --strict`),
 * 2 a wrong call or a crash.
 */
import { keepCode } from './keep-code.ts';
import { tuneProcess } from './tune-process.ts';

keepCode();
tuneProcess();
// Loaded after that, so that it is loaded once.
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
