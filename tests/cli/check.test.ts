import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { createFolder, runCli, topic } from './cli-sandbox.ts';

const clean = { 'content/de/a.md': topic('Erstes', 'a'), 'content/fr/a.md': topic('Premier', 'a') };

test('clean content has no findings and exit code 0', async () => {
  const result = await runCli(createFolder(clean), 'check');
  expect(result.stdout).toBe('No findings; 2 files checked.\n');
  expect(result.code).toBe(0);
});

test('findings are listed by file in aligned columns, and errors make exit code 1', async () => {
  const folder = createFolder({ ...clean, 'content/de/b.md': topic('Zweites', 'a') });
  const result = await runCli(folder, 'check');
  expect(result.code).toBe(1);
  expect(result.stdout).toBe(
    [
      'de/b.md',
      '  3:1  error    duplicate-asset-id  Asset ID a belongs to de/a.md, so de/b.md is published without twins.',
      '                                    Delete the file if it is a copy; else give the topic the asset ID of its twins in the other locales, or a new GUID if it has none.',
      '    3 | ms:assetid: a',
      '      | ^',
      '',
      '1 error, 0 warnings, 0 notes in 1 file; 3 files checked.',
      'Each rule is explained in docs/rules/<rule>.md.',
      '',
    ].join('\n'),
  );
});

test('json holds counts and every finding with its place', async () => {
  const folder = createFolder({ ...clean, 'content/de/b.md': topic('Zweites', 'a') });
  const { stdout } = await runCli(folder, 'check', '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    schema: 1,
    files: 3,
    counts: { error: 1, warning: 0, info: 0 },
    diagnostics: [{ file: 'de/b.md', line: 3, column: 1, ruleId: 'duplicate-asset-id', severity: 'error' }],
  });
});

test('github format annotates files below the content folder', async () => {
  const folder = createFolder({ ...clean, 'content/de/b.md': topic('Zweites', 'a') });
  const { stdout } = await runCli(folder, 'check', '--format', 'github');
  expect(stdout).toMatch(
    /^::error file=content\/de\/b\.md,line=3,col=1,title=duplicate-asset-id::Asset ID a/,
  );
});

test('--locale lists that locale only and decides the exit code by it', async () => {
  const folder = createFolder({ ...clean, 'content/de/b.md': topic('Zweites', 'a') });
  const result = await runCli(folder, 'check', '--locale', 'fr');
  expect(result.stdout).toBe('No findings; 1 file checked.\n');
  expect(result.code).toBe(0);
});

test('a symbolic link out of the content is reported and not followed', async () => {
  const folder = createFolder({ ...clean, 'secret/s.md': topic('Geheim', 's') });
  symlinkSync('../../secret/s.md', join(folder, 'content/de/s.md'));
  symlinkSync('../../secret', join(folder, 'content/de/more'));
  const { stdout } = await runCli(folder, 'check', '--format', 'json');
  const found = JSON.parse(stdout).diagnostics.map((one: { file: string; ruleId: string }) => [
    one.file,
    one.ruleId,
  ]);
  expect(found).toEqual([
    ['de/more', 'link-outside-content'],
    ['de/s.md', 'link-outside-content'],
  ]);
});

test('Markdown files that are no topics are named, and check counts the files that build counts', async () => {
  const folder = createFolder({
    ...clean,
    'content/README.md': '# About this folder',
    'content/a.md': topic('Oben', 'o'),
    'content/de/b.markdown': topic('Zweites', 'b'),
  });
  symlinkSync('../../nowhere.md', join(folder, 'content/de/c.md'));
  const { files, diagnostics } = JSON.parse((await runCli(folder, 'check', '--format', 'json')).stdout);
  const found = diagnostics.map(({ file, ruleId }: { file: string; ruleId: string }) => `${file} ${ruleId}`);
  expect(found).toEqual(['a.md ignored-file', 'de/b.markdown ignored-file', 'de/c.md unreadable-file']);
  await runCli(folder, 'build');
  const report = JSON.parse(readFileSync(join(folder, 'dist/build-report.json'), 'utf8'));
  expect(report.files).toEqual({ read: 3, published: 2, reported: 1 });
  expect(files).toBe(report.files.read);
});

test('a symbolic link inside the content is followed once, and a cycle ends', async () => {
  const folder = createFolder({ ...clean, 'content/fr/deep/b.md': topic('Deuxième', 'b') });
  mkdirSync(join(folder, 'content/de/x'));
  symlinkSync('../..', join(folder, 'content/de/x/up'));
  symlinkSync('../fr/deep', join(folder, 'content/de/deep'));
  const { stdout, code } = await runCli(folder, 'check', '--locale', 'de');
  expect([stdout, code]).toEqual(['No findings; 2 files checked.\n', 0]);
});

test('a file of 20 MB is reported unread', async () => {
  const folder = createFolder({ ...clean, 'content/de/big.md': new Uint8Array(20 * 2 ** 20) });
  const { stdout, code } = await runCli(folder, 'check');
  expect(stdout).toContain('error    file-too-large  This file has 20 MiB and was not read');
  expect(code).toBe(1);
});

test('one bad file stops no other', async () => {
  const folder = createFolder({
    ...clean,
    'content/de/broken.md': '---\ntitle: [\n---\ntext\n',
    'content/de/bytes.md': new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0x00]),
    'content/de/empty.md': '',
    'content/de/unclosed.md': '---\ntitle: x\n\ntext\n',
    'content/de/dangling.md': topic('Ohne ID', '').replace(/ms:assetid.*\n/, ''),
  });
  const { stdout } = await runCli(folder, 'check', '--format', 'json');
  const { files, diagnostics } = JSON.parse(stdout);
  expect(files).toBe(7);
  expect(new Set(diagnostics.map(({ file }: { file: string }) => file))).toEqual(
    new Set(['de/broken.md', 'de/bytes.md', 'de/empty.md', 'de/unclosed.md', 'de/dangling.md']),
  );
});

test('the sample content has the findings that its notes name, and no errors', async () => {
  const content = resolve('content');
  const { stdout, code } = await runCli(createFolder(), 'check', '--content', content, '--format', 'json');
  const found = Map.groupBy<string, Diagnostic>(JSON.parse(stdout).diagnostics, ({ ruleId }) => ruleId);
  const notes = readFileSync(join(content, 'README.md'), 'utf8');
  const rows = notes.matchAll(/^\| (`[a-z-]+`(?:, `[a-z-]+`)*) \| ([\d, ]+) \|/gm);
  const named = [...rows].flatMap(([, rules = '', counts = '']) =>
    rules.split(', ').map((rule, index) => [rule.slice(1, -1), Number(counts.split(', ')[index])] as const),
  );
  expect(Object.fromEntries([...found].map(([rule, { length }]) => [rule, length]))).toEqual(
    Object.fromEntries(named),
  );
  expect(code).toBe(0);
});
