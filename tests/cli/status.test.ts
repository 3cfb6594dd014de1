import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { createFolder, runCli, topic, writeFiles } from './cli-sandbox.ts';

const FILES = {
  'content/de/a.md': topic('A', 'asset-a'),
  'content/de/b.md': topic('B', 'asset-b', '[a](a.md)'),
  'content/ko/b.md': topic('나', 'asset-b'),
};

test('lists what is to be done on standard output', async () => {
  const { code, stdout } = await runCli(createFolder(FILES), 'status', '--locale', 'ko');
  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      'ko/ asset-a  missing, 1 link: A',
      '',
      '2 topics, no source locale',
      '           missing  outdated   current     human   machine',
      'ko               1         0         1         0         0',
      '',
    ].join('\n'),
  );
});

test.each([
  ['json', /^\{\n {2}"assets": 2,/],
  ['csv', /^locale,status,/],
  ['html', /^<!doctype html>/],
])('in the form %s', async (format, start) => {
  expect((await runCli(createFolder(FILES), 'status', '--format', format)).stdout).toMatch(start);
});

describe('with a source locale', () => {
  test('asks git what came later', async () => {
    const folder = createFolder(FILES);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: folder });
    git('init', '-q');
    const commit = (date: string) => {
      git('add', '-A');
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-qm', date], {
        cwd: folder,
        env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
      });
    };
    commit('2024-01-01T00:00:00Z');
    writeFiles(folder, { 'content/de/b.md': topic('B', 'asset-b', 'New.') });
    commit('2024-02-01T00:00:00Z');
    const { stdout } = await runCli(folder, 'status', '--source-locale', 'de', '--locale', 'ko');
    expect(stdout).toContain(
      'ko/b.md  outdated, 0 links: 나\n    git-history 2024-01-01T00:00:00.000Z here, 2024-02-01T00:00:00.000Z in de\n',
    );
  });
});

test.each(['status', 'sections'])('%s never steers the terminal', async (command) => {
  const body = '## \u001b[2JHead\n\nText.';
  const folder = createFolder({
    'content/de/a\u001b[1m\n.md': topic('A', 'asset-a', body),
    'content/ko/b\u001b[1m.md': topic('나', 'asset-b', body),
    'content/ko/a.md': topic('가', 'asset-a'),
  });
  const { code, stdout } = await runCli(folder, command);
  expect(code).toBe(0);
  expect(stdout).toContain('␛[1m␊.md');
  expect(stdout).not.toContain('\u001b');
});
