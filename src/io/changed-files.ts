/** Files below the content folder that differ from a git revision, new ones included. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MAX_OUTPUT = 64 * 2 ** 20;

/** Paths relative to the content folder. Throws when git or the revision does not exist. */
export async function readChangedFiles(contentDir: string, revision: string): Promise<ReadonlySet<string>> {
  const options = { cwd: contentDir, maxBuffer: MAX_OUTPUT };
  const diff = [
    'diff',
    '--name-only',
    '--relative',
    '--no-renames',
    '-z',
    '--end-of-options',
    revision,
    '--',
    '.',
  ];
  try {
    const changed = await run('git', diff, options);
    const added = await run('git', ['ls-files', '--others', '--exclude-standard', '-z', '--', '.'], options);
    return new Set((changed.stdout + added.stdout).split('\0').filter((path) => path !== ''));
  } catch (cause) {
    throw new Error(`Git cannot tell what has changed since \`${revision}\`.`, { cause });
  }
}
