/** Failures in words: one clear paragraph; where it happened only for those who ask. */
import { showControls } from '../core/text/show-controls.ts';
import { SettingsError } from '../io/load-settings.ts';
import { BusyOutputError } from '../io/output-folder.ts';
import { UsageError } from './usage-error.ts';

/** What went wrong, fit for a terminal, with stacks when `verbose`; `wasBuild` where there is a last build to speak of. */
export function explain(cause: unknown, verbose: boolean, wasBuild = false): string {
  return inWords(cause, verbose, wasBuild).split('\n').map(showControls).join('\n');
}

function inWords(cause: unknown, verbose: boolean, wasBuild: boolean): string {
  if (cause instanceof UsageError || cause instanceof BusyOutputError) return `hexapla: ${cause.message}`;
  if (cause instanceof SettingsError)
    return cause.problems.map((problem) => `hexapla: ${problem}`).join('\n');
  if (!(cause instanceof Error)) return `hexapla failed: ${String(cause)}`;
  const system = verbose ? undefined : systemReason([cause, ...causes(cause)]);
  if (system) return `hexapla: ${system}${wasBuild ? ' Nothing of the last build has changed.' : ''}`;
  if (verbose)
    return `hexapla failed: ${[cause, ...causes(cause)].map(({ stack }) => stack).join('\nCause: ')}`;
  const reasons = causes(cause).map(({ message }) => ` Reason: ${message}`);
  return `hexapla failed: ${cause.message}${reasons.join('')}\nRun it again with --verbose to see where.`;
}

function causes(error: Error): Error[] {
  return error.cause instanceof Error ? [error.cause, ...causes(error.cause)] : [];
}

/** What the system refused, in words; `undefined` for every other failure. */
function systemReason(errors: readonly Error[]): string | undefined {
  const text = errors.map(({ message }) => message).join(' ');
  const [code = '', path] =
    /\b(ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EMFILE|ENAMETOOLONG)\b[^']*(?:'([^']*)')?/.exec(text)?.slice(1) ??
    [];
  const reason = SYSTEM_REASONS[code];
  return reason && `${reason}${path === undefined ? '' : ` (\`${path}\`)`}.`;
}

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'Your share of the disk is used up',
  EROFS: 'The disk can only be read',
  EACCES: 'Permission was denied',
  EPERM: 'The system does not permit this',
  EMFILE: 'Too many files are open; raise the limit with `ulimit -n`',
  ENAMETOOLONG: 'A file name is too long',
};
