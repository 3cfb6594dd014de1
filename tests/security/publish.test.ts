/** Publishing is all or nothing: kills, full disks, folders that cannot be written, two builds at once. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { explain } from '../../src/cli/explain.ts';
import { newWorkPath } from '../../src/io/work-folders.ts';
import { NONE_BEFORE, openIndexFeed } from '../../src/search/index-feed.ts';
import { createFolder, runCli, topic, writeFiles } from '../cli/cli-sandbox.ts';
import { killBuilds } from './kill-builds.ts';

const content = { 'content/de/a.md': topic('Erstes', 'a'), 'content/fr/a.md': topic('Premier', 'a') };

test('builds killed at ten moments leave a whole site, and the next build is right', {
  timeout: 240_000,
}, async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-kill-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { faults, killed } = await killBuilds({ folder, kills: 10, seed: 1 });
  expect(faults).toEqual([]);
  expect(killed).toBeGreaterThan(4);
});

test('two builds at once: one says who is at work, and the site is whole', async () => {
  const folder = createFolder(content);
  const other = newWorkPath(join(folder, 'dist'));
  mkdirSync(other);
  const result = await runCli(folder, 'build');
  expect(result.code).toBe(2);
  expect(result.stderr).toContain(
    `Another build (process ${process.pid}) is writing to \`${join(folder, 'dist')}\`.`,
  );
  expect(readdirSync(folder).sort()).toEqual(['.hexapla', 'content', basename(other)]);
  rmSync(other, { recursive: true });
  const both = await Promise.all([runCli(folder, 'build'), runCli(folder, 'build')]);
  for (const { code, stderr } of both) if (code !== 0) expect(stderr).toMatch(/^hexapla: Another build/m);
  expect(await runCli(folder, 'build')).toMatchObject({ code: 0 });
  expect(readdirSync(folder).sort()).toEqual(['.hexapla', 'content', 'dist']);
});

test('a full disk: the message says so and the last site stays', async ({ skip }) => {
  const disk = mountSmallDisk('3m');
  if (!disk) return skip('Only root can mount a disk of 3 MiB.');
  writeFiles(disk, { 'site/index.html': 'old', 'site/build-report.json': '{}' });
  const noise = Array.from({ length: 3 * 2 ** 20 }, (_, index) => 33 + ((index * index * 7919) % 89));
  const folder = createFolder({ ...content, 'content/de/big.png': Uint8Array.from(noise) });
  const result = await runCli(folder, 'build', '--out', join(disk, 'site'));
  expect(result).toMatchObject({ code: 2 });
  expect(result.stderr).toMatch(/^hexapla: The disk is full.* Nothing of the last build has changed\.$/m);
  expect(readFileSync(join(disk, 'site/index.html'), 'utf8')).toBe('old');
  expect(readdirSync(disk)).toEqual(['site']);
});

test('a disk that fills up while pages are written: the build ends and says so', async ({ skip }) => {
  const disk = mountSmallDisk('400k');
  if (!disk) return skip('Only root can mount a disk of 400 KiB.');
  const topics = Array.from({ length: 80 }, (_, n) => [
    `content/${n % 2 ? 'de' : 'fr'}/${n}.md`,
    topic(`${n}`, `a${n}`),
  ]);
  const result = await runCli(createFolder(Object.fromEntries(topics)), 'build', '--out', join(disk, 'site'));
  expect(result).toMatchObject({ code: 2 });
  expect(result.stderr).toMatch(/^hexapla: The disk is full/m);
  expect(readdirSync(disk)).toEqual([]);
});

test('a disk that fills up while Pagefind writes: the message says so', async ({ skip }) => {
  const disk = mountSmallDisk('100k');
  if (!disk) return skip('Only root can mount a disk of 100 KiB.');
  const feed = openIndexFeed(NONE_BEFORE);
  await feed.add({ url: '/a/', content: '<html lang="de"><body><p>Wort</p></body></html>' });
  const failure = await feed.finish(disk).catch((cause: unknown) => cause);
  expect(explain(failure, false)).toMatch(/^hexapla: The disk is full/);
});

test('a disk that can only be read: the message says so', async ({ skip }) => {
  const disk = mountSmallDisk('3m');
  if (!disk) return skip('Only root can mount a disk.');
  execFileSync('mount', ['-o', 'remount,ro', disk]);
  const result = await runCli(createFolder(content), 'build', '--out', join(disk, 'site'));
  expect(result).toMatchObject({ code: 2 });
  expect(result.stderr).toMatch(/^hexapla: The disk can only be read/m);
  const cached = await runCli(createFolder(content), 'build', '--cache', join(disk, 'cache'));
  expect(cached).toMatchObject({ code: 2, stderr: expect.stringMatching(/cache` cannot be written to\./) });
});

/** A disk of a size that is gone after the test; `undefined` where the system does not let us. */
function mountSmallDisk(size: string): string | undefined {
  const disk = createFolder();
  try {
    mkdirSync(disk, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', [disk]));
  return disk;
}
