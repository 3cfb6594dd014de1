/** Failures in words: one clear paragraph; where it happened only for those who ask. */
import { SettingsError } from '../io/load-site.ts';
import { UsageError } from './usage-error.ts';

/** What went wrong, with stacks when `verbose`. */
export function explain(cause: unknown, verbose: boolean): string {
  if (cause instanceof UsageError) return `hexapla: ${cause.message}`;
  if (cause instanceof SettingsError)
    return cause.problems.map((problem) => `hexapla: ${problem}`).join('\n');
  if (!(cause instanceof Error)) return `hexapla failed: ${String(cause)}`;
  if (verbose)
    return `hexapla failed: ${[cause, ...causes(cause)].map(({ stack }) => stack).join('\nCause: ')}`;
  const reasons = causes(cause).map(({ message }) => ` Reason: ${message}`);
  return `hexapla failed: ${cause.message}${reasons.join('')}\nRun it again with --verbose to see where.`;
}

function causes(error: Error): Error[] {
  return error.cause instanceof Error ? [error.cause, ...causes(error.cause)] : [];
}
