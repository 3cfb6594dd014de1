/**
 * Finds a Chromium to test with: the one named by `CHROMIUM_PATH`, the system's, one from the system's
 * packages where they may be installed, else Playwright's own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const SYSTEM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a browser; `undefined` when Playwright uses the one that it has installed itself. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const found = findOnSystem() ?? installFromPackages();
  if (found === undefined) installFromPlaywright();
  return found;
}

function findOnSystem(): string | undefined {
  return SYSTEM_PATHS.find((path) => existsSync(path) && isRunnable(path));
}

/** Some systems put a script there that only says where to get the browser. */
function isRunnable(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

function installFromPlaywright(): void {
  const withLibraries = process.getuid?.() === 0 ? ['--with-deps'] : [];
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', ...withLibraries, 'chromium']);
}

function installFromPackages(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  if (!install() && run('apt-get', ['update'])) install();
  return findOnSystem();
}

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}
