/**
 * The package as people install it, outside of this repository: packed, unpacked below `node_modules` of
 * an empty project, and run on somebody's content. With HEXAPLA_INSTALL=1, npm installs it with all it needs.
 */
import { type ExecFileSyncOptions, execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { topic, writeFiles } from '../cli/cli-sandbox.ts';

const ROOT = resolve('.');
const TIMEOUT = 240_000;
let folder = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-package-')));
  const packed =
    run('npm', ['pack', '--silent', '--pack-destination', folder], ROOT).trim().split('\n').at(-1) ?? '';
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  if (process.env['HEXAPLA_INSTALL']) run('npm', ['install', '--no-audit', '--no-fund', packed], folder);
  else unpack(join(folder, packed));
  writeFiles(folder, { 'content/de/a.md': topic('Erstes', 'a'), 'content/fr/a.md': topic('Premier', 'a') });
}, TIMEOUT);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('it holds what it needs and nothing else', () => {
  const own = join(folder, 'node_modules/hexapla');
  expect(readdirSync(own).sort()).toEqual(['LICENSE', 'README.md', 'docs', 'lib', 'package.json', 'public']);
  expect(existsSync(join(own, 'lib/site/pages/index.astro'))).toBe(true);
  expect(existsSync(join(own, 'docs/rules/unknown-topic.md'))).toBe(true);
  expect(existsSync(join(own, 'docs/images'))).toBe(false);
});

test('it builds a site in an empty folder', { timeout: TIMEOUT }, () => {
  hexapla('build');
  expect(readdirSync(join(folder, 'dist'))).toEqual(
    expect.arrayContaining(['index.html', 'de', 'fr', '_search', '_headers', 'favicon.svg']),
  );
  expect(hexapla('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(hexapla('check')).toBeDefined();
});

test('it works where nobody may write to it', { timeout: TIMEOUT }, ({ skip }) => {
  const own = join(folder, 'node_modules/hexapla');
  const work = join(folder, 'work');
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;
  if (nobody && spawnSync('test', ['-x', process.execPath], nobody).status !== 0)
    return skip('The checkout lies in a folder that others cannot enter.');
  writeFiles(work, { 'content/de/a.md': topic('Erstes', 'a') });
  chmodSync(folder, 0o755);
  if (nobody) chownSync(work, nobody.uid, nobody.gid);
  chmodSync(own, 0o555);
  onTestFinished(() => chmodSync(own, 0o755));
  // Templates of a base that no other test uses are not there yet.
  run(process.execPath, [command(), 'build', '--base', '/closed/'], work, nobody);
  expect(existsSync(join(work, 'dist/de/a/index.html'))).toBe(true);
});

test('an older Node starts the one that is installed with it', ({ skip }) => {
  const older = findOlderNode();
  if (older === undefined) return skip('There is no older Node on this machine.');
  expect(run(older, [command(), '--version'], folder)).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(() => run(older, [command(), 'check', '--nonsense'], folder)).toThrow(/unknown option '--nonsense'/);
});

/** One on the search path that is too old for the package. */
function findOlderNode(): string | undefined {
  const named = (process.env['PATH'] ?? '').split(delimiter).map((dir) => join(dir, 'node'));
  return named.find((file) => existsSync(file) && /^v2[0-3]\./.test(run(file, ['--version'], folder)));
}

function command(): string {
  return join(folder, 'node_modules/hexapla/lib/cli/hexapla.js');
}

function hexapla(...args: string[]): string {
  return run(process.execPath, [command(), ...args], folder);
}

/** As npm would install it, with the packages of this repository standing in for downloaded ones. */
function unpack(file: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'hexapla'), { recursive: true });
  run('tar', ['-xzf', file, '-C', join(modules, 'hexapla'), '--strip-components=1'], folder);
  const own = join(ROOT, 'node_modules');
  for (const name of readdirSync(own))
    if (!name.startsWith('.')) symlinkSync(join(own, name), join(modules, name));
}

function run(
  command: string,
  args: readonly string[],
  cwd: string,
  user: Pick<ExecFileSyncOptions, 'uid' | 'gid'> = {},
): string {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|TEST|MODE|DEV|PROD)/.test(name)),
  );
  return execFileSync(command, args, {
    cwd,
    env,
    ...user,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
