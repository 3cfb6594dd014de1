/** Runs a command to its end. */
import { CommanderError } from 'commander';
import { explain } from './explain.ts';
import { createProgram } from './program.ts';

/** Resolves to the exit code; says on standard error what went wrong. */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  try {
    const program = await createProgram(args[0], (code) => {
      exitCode = code;
    });
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
    const verbose = args.includes('--verbose');
    process.stderr.write(`${explain(cause, verbose, args[0] === 'build')}\n`);
    return 2;
  }
}
