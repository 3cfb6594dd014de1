import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder, runCli, topic } from './cli-sandbox.ts';

const FILES = {
  'content/de/a.md': `\uFEFF${topic('A', 'asset-a', '[b](b.md)').replaceAll('\n', '\r\n')}`,
  'content/de/b.md': topic('B', 'asset-b'),
  'content/ko/b.md': topic('나', 'asset-b'),
};

describe('hexapla new', () => {
  test('starts a draft that readers do not get', async () => {
    const folder = createFolder(FILES);
    const { code, stdout } = await runCli(folder, 'new', '--asset', 'ASSET-A', '--locale', 'ko');
    expect([code, stdout]).toEqual([0, 'created  ko/a.md\n']);
    expect(read(folder, 'content/ko/a.md')).toContain('hexapla.untranslated: de');
    const check = await runCli(folder, 'check');
    expect(check.stdout).toContain('untranslated-topic');
  });

  test('refuses to overwrite', async () => {
    const folder = createFolder(FILES);
    const { code, stderr } = await runCli(folder, 'new', '--like', 'content/de/b.md', '--locale', 'ko');
    expect(code).toBe(2);
    expect(stderr).toContain('Korean has this topic already: `ko/b.md`.');
  });

  test('starts a language that has no folder yet', async () => {
    const folder = createFolder(FILES);
    expect((await runCli(folder, 'new', '--like', 'content/de/b.md', '--locale', 'pt-BR')).code).toBe(0);
    expect(existsSync(join(folder, 'content/pt-BR/b.md'))).toBe(true);
  });

  test('knows no asset and no file that is not there', async () => {
    const folder = createFolder(FILES);
    const asset = await runCli(folder, 'new', '--asset', 'asset-x', '--locale', 'ko');
    expect([asset.code, asset.stderr]).toEqual([
      2,
      expect.stringContaining('No topic has the asset ID `asset-x`.'),
    ]);
    const file = await runCli(folder, 'new', '--like', 'content/de/c.md', '--locale', 'ko');
    expect(file.stderr).toContain('Did you mean `de/');
  });
});

describe('hexapla rename', () => {
  test('changes the file and what links to it, and keeps all other bytes', async () => {
    const folder = createFolder(FILES);
    const { code, stdout } = await runCli(folder, 'rename', 'content/de/b.md', 'new');
    expect([code, stdout]).toEqual([0, 'changed  de/a.md\nchanged  de/b.md\nmoved    de/b.md → de/new.md\n']);
    expect(read(folder, 'content/de/a.md')).toBe(FILES['content/de/a.md'].replace('(b.md)', '(new.md)'));
    expect(read(folder, 'content/de/new.md')).toContain('aliases:\n  - b\n');
    expect(existsSync(join(folder, 'content/de/b.md'))).toBe(false);
    expect(read(folder, 'content/ko/b.md')).toBe(FILES['content/ko/b.md']);
  });

  test('with --twins renames editions of the same name', async () => {
    const folder = createFolder(FILES);
    await runCli(folder, 'rename', 'content/de/b.md', 'new', '--twins');
    expect([
      existsSync(join(folder, 'content/ko/b.md')),
      existsSync(join(folder, 'content/ko/new.md')),
    ]).toEqual([false, true]);
  });

  test('with --dry-run only says what it would do', async () => {
    const folder = createFolder(FILES);
    const { stdout } = await runCli(folder, 'rename', 'content/de/b.md', 'new', '--dry-run');
    expect(stdout).toContain('rename from content/de/b.md\nrename to content/de/new.md\n');
    expect(read(folder, 'content/de/a.md')).toBe(FILES['content/de/a.md']);
  });
});

test.each([
  ['rename', 'content/de/b.md', 'new'],
  ['move', 'content/de/a.md', 'content/de/b.md', 'guide'],
  ['new', '--like', 'content/de/a.md', '--locale', 'ko'],
])('the patch of %s --dry-run does what the command does', async (...args) => {
  const [folder, other] = [createFolder(FILES), createFolder(FILES)];
  const { stdout } = await runCli(folder, ...args, '--dry-run');
  writeFileSync(join(other, 'p.patch'), stdout);
  execFileSync('git', ['apply', 'p.patch'], { cwd: other });
  rmSync(join(other, 'p.patch'));
  expect((await runCli(folder, ...args)).code).toBe(0);
  expect(filesBelow(other)).toEqual(filesBelow(folder));
});

test('hexapla move takes a topic to a folder of its language', async () => {
  const folder = createFolder(FILES);
  const { code } = await runCli(folder, 'move', 'content/de/a.md', 'guide');
  expect(code).toBe(0);
  expect(read(folder, 'content/de/guide/a.md')).toContain('[b](../b.md)');
});

test.each([
  ['content/de/guide', 'de/guide/a.md'],
  ['de/guide/', 'de/guide/a.md'],
  ['./x/../guide', 'de/guide/a.md'],
])('hexapla move understands %s', async (given, path) => {
  const folder = createFolder(FILES);
  expect((await runCli(folder, 'move', 'content/de/a.md', given)).code).toBe(0);
  expect(existsSync(join(folder, 'content', path))).toBe(true);
});

test.each(['../outside', '../ko', 'ko', 'content/ko', 'content', '.', '..', '/', 'x/../../ko'])(
  'hexapla move does not leave the language by %s',
  async (given) => {
    const folder = createFolder(FILES);
    const { code, stderr, stdout } = await runCli(folder, 'move', 'content/de/a.md', given);
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      expect.stringContaining(`\`${given}\` is not in the folder \`de\``),
    ]);
    expect(existsSync(join(folder, 'content/de/a.md'))).toBe(true);
  },
);

test('hexapla move needs a folder', async () => {
  const folder = createFolder(FILES);
  const alone = await runCli(folder, 'move', 'content/de/a.md');
  expect([alone.code, alone.stderr]).toEqual([
    2,
    expect.stringContaining('Name the topics, then the folder'),
  ]);
  const file = await runCli(folder, 'move', 'content/de/a.md', 'guide/c.md');
  expect([file.code, file.stderr]).toEqual([2, expect.stringContaining('`guide/c.md` is no folder.')]);
});

test.each(['', ' ', '.md', '...', '-'])('hexapla rename refuses the name %j', async (name) => {
  const folder = createFolder(FILES);
  const { code, stderr } = await runCli(folder, 'rename', '--', 'content/de/b.md', name);
  expect([code, stderr]).toEqual([2, expect.stringContaining('is no name for a topic')]);
  expect(existsSync(join(folder, 'content/de/b.md'))).toBe(true);
});

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

function filesBelow(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(join(folder, 'content'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]));
}
