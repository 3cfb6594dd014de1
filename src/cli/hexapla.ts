#!/usr/bin/env node
/**
 * The command line. Exit codes: 0 all well, 1 findings of severity `error` (`check`, `build --strict`),
 * 2 a wrong call or a crash.
 */
import { CommanderError } from 'commander';
import { explain } from './explain.ts';
import { createProgram } from './program.ts';

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
    process.stderr.write(`${explain(cause, args.includes('--verbose'))}\n`);
    return 2;
  }
}
