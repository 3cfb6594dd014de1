import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BusyOutputError, openOutputFolder, recoverOutput } from '../../src/io/output-folder.ts';
import { DEAD_MS, newWorkPath } from '../../src/io/work-folders.ts';
import { createFolder } from '../cli/cli-sandbox.ts';

const gone = (path: string) => path.replace(`-${process.pid}-`, '-99999999-');
const earlier = (path: string) => path.replace(/(-\d+-)\d+/, '$11');
const elsewhere = (path: string) => path.replace(/\.tmp-[^-]+/, `.tmp-${'0'.repeat(12)}`);

function leave(path: string, quietMs = 0): string {
  mkdirSync(join(path, 'replaced'), { recursive: true });
  writeFileSync(join(path, 'replaced/index.html'), 'old');
  const time = new Date(Date.now() - quietMs);
  utimesSync(path, time, time);
  return path;
}

test.each([
  ['a process that is gone', gone, 0],
  ['an earlier process of the same number', earlier, 0],
  ['a process elsewhere that has long been silent', elsewhere, DEAD_MS + 60_000],
])('what %s had moved away comes back, and its folder goes', async (_, disguise, quietMs) => {
  const outDir = join(createFolder(), 'dist');
  const left = leave(disguise(newWorkPath(outDir)), quietMs);
  await recoverOutput(outDir);
  expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('old');
  await (await openOutputFolder(outDir)).discard();
  expect(existsSync(left)).toBe(false);
});

test.each([
  ['of a process that runs', (path: string) => path, 0, /^Another build \(process \d+\) is writing/],
  ['of a process elsewhere', elsewhere, 0, /another container .* less than 1 minute old.* after 10 minutes/],
  ['of a process whose clock is ahead', elsewhere, -90_000, /another container .* less than 1 minute old/],
])('a folder %s stays, and its path is named', async (_, disguise, quietMs, message) => {
  const outDir = join(createFolder(), 'dist');
  const other = leave(disguise(newWorkPath(outDir)), quietMs);
  await recoverOutput(outDir);
  const refusal = await openOutputFolder(outDir).catch((cause: unknown) => cause as Error);
  expect(refusal).toBeInstanceOf(BusyOutputError);
  expect(refusal).toMatchObject({ message: expect.stringMatching(message) });
  expect(refusal).toMatchObject({ message: expect.stringContaining(other) });
  expect(readdirSync(other)).toEqual(['replaced']);
});

test('a folder of another name is no build', async () => {
  const outDir = join(createFolder({ 'dist.tmp-mine/notes.txt': '' }), 'dist');
  await (await openOutputFolder(outDir)).discard();
  expect(existsSync(`${outDir}.tmp-mine/notes.txt`)).toBe(true);
});

test('two containers, whose processes have the same number, know of each other', async ({ skip }) => {
  const outDir = join(createFolder(), 'dist');
  const module = JSON.stringify(resolve('src/io/output-folder.ts'));
  const script = `const { openOutputFolder } = await import(${module});
    await openOutputFolder(${JSON.stringify(outDir)}); console.log(process.pid); setTimeout(() => {}, 20_000);`;
  const node = ['--pid', '--fork', '--mount-proc', process.execPath, '--input-type=module', '-e'];
  try {
    execFileSync('unshare', [...node, ''], { stdio: 'ignore' });
  } catch {
    return skip('The system lets nobody make containers.');
  }
  const first = spawn('unshare', ['--kill-child', ...node, script]);
  onTestFinished(() => void first.kill());
  const [said] = await once(first.stdout, 'data');
  expect(() => execFileSync('unshare', [...node, script], { stdio: 'pipe' })).toThrow(/in another container/);
  expect(`${said}`).toBe('1\n');
  expect(readdirSync(join(outDir, '..'))).toHaveLength(1);
});
