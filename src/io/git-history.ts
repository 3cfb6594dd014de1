/** When files last changed, as the repository remembers it. Without git or a repository there is no answer. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { FileHistory } from '../core/status/build-status.ts';

const run = promisify(execFile);
const MAX_OUTPUT = 256 * 2 ** 20;
/** Git's flags that keep its answer the same on every machine. */
const LOG = ['-c', 'core.quotePath=false', '-c', 'log.showSignature=false', 'log', '--no-renames'];

/** Last commit of each file below the content folder; `undefined` where git knows nothing of the folder. */
export async function readGitHistory(contentDir: string): Promise<FileHistory | undefined> {
  const args = [...LOG, '--format=%x01%ct', '--name-only', '--relative', '-z', '--', '.'];
  const result = await run('git', args, { cwd: contentDir, maxBuffer: MAX_OUTPUT }).catch(() => undefined);
  return result && parseLog(result.stdout);
}

/** Commits come newest first, so the first mention of a file counts. */
function parseLog(log: string): FileHistory {
  const changed = new Map<string, string>();
  let instant = '';
  for (const field of log.split(/[\0\n]/)) {
    if (field.startsWith('\x01')) instant = new Date(Number(field.slice(1)) * 1000).toISOString();
    else if (field !== '' && !changed.has(field)) changed.set(field, instant);
  }
  return changed;
}
