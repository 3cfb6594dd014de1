import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createFolder, runCli, topic } from './cli-sandbox.ts';

const broken =
  '\uFEFF---\r\ntitle: Erstes\r\nms:assetid: a\r\nms.autor: x\r\n---\r\n\r\n![B] (b.png) und ![C]  (b.png)  \r\n';
const mended =
  '\uFEFF---\r\ntitle: Erstes\r\nms:assetid: a\r\nms.author: x\r\n---\r\n\r\n![B](b.png) und ![C](b.png)  \r\n';
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const files = {
  'content/de/a.md': broken,
  'content/de/b.png': pixel,
  'content/de/c.md': topic('Zweites', 'c'),
};

test('--fix changes what is certain and not one byte more, and nothing the second time', async () => {
  const folder = createFolder(files);
  const first = await runCli(folder, 'check', '--fix');
  expect(first.stderr).toContain(
    [
      'fixed  de/a.md: 1 misspelt-key, 2 split-image-syntax',
      '  4:1  misspelt-key  ms.autor: x → ms.author: x',
      '  7:1  split-image-syntax  ![B] (b.png) und ![C] → ![B](b.png) und ![C]',
      '  7:18  split-image-syntax  und ![C]  (b.png) → und ![C](b.png)',
      'Fixed 3 findings in 1 file.\n',
    ].join('\n'),
  );
  expect(readFileSync(join(folder, 'content/de/a.md'), 'utf8')).toBe(mended);
  const second = await runCli(folder, 'check', '--fix');
  expect(second.stderr).toContain('Nothing to fix.\n');
  expect(readFileSync(join(folder, 'content/de/a.md'), 'utf8')).toBe(mended);
  expect(readFileSync(join(folder, 'content/de/c.md'), 'utf8')).toBe(files['content/de/c.md']);
});

test('--fix-dry-run prints a patch and writes nothing', async () => {
  const folder = createFolder({
    'content/de/a.md': topic('Erstes', 'a', '![B] (b.png)'),
    'content/de/b.png': pixel,
  });
  const before = readFileSync(join(folder, 'content/de/a.md'), 'utf8');
  const { stdout, code } = await runCli(folder, 'check', '--fix-dry-run');
  expect(stdout).toContain('--- a/content/de/a.md');
  expect(stdout).toContain('\n-![B] (b.png)\n+![B](b.png)\n');
  expect(readFileSync(join(folder, 'content/de/a.md'), 'utf8')).toBe(before);
  expect(code).toBe(0);
});

test('the patch of --fix-dry-run is what --fix does in all its rounds', async () => {
  const folder = createFolder({
    ...files,
    'content/de/d.md': topic('Drittes', 'd', '![B] (b.png\u200b)').replace('d\n', 'd\nms.autor: x\n'),
  });
  const patch = (await runCli(folder, 'check', '--fix-dry-run')).stdout;
  const other = createFolder({ ...files, 'p.patch': patch });
  writeFileSync(join(other, 'content/de/d.md'), readFileSync(join(folder, 'content/de/d.md')));
  execFileSync('git', ['apply', 'p.patch'], { cwd: other });
  expect(readFileSync(join(other, 'content/de/a.md'), 'utf8')).toBe(mended);
  await runCli(folder, 'check', '--fix');
  for (const name of ['a.md', 'd.md'])
    expect(readFileSync(join(other, 'content/de', name), 'utf8')).toBe(
      readFileSync(join(folder, 'content/de', name), 'utf8'),
    );
  expect((await runCli(folder, 'check', '--fix-dry-run')).stdout).toBe('');
});

test('--fix keeps to the rules and locales that were asked for', async () => {
  const folder = createFolder(files);
  await runCli(folder, 'check', '--fix', '--rule', 'misspelt-key');
  expect(readFileSync(join(folder, 'content/de/a.md'), 'utf8')).toBe(broken.replace('autor', 'author'));
});

test('an unknown rule is a wrong call', async () => {
  const { code, stderr } = await runCli(createFolder(files), 'check', '--rule', 'misspelt-keys');
  expect([code, stderr.trim()]).toEqual([
    2,
    'hexapla: There is no rule `misspelt-keys`. Did you mean `misspelt-key`?',
  ]);
});

test('--changed lists changed and new files only', async () => {
  const folder = createFolder(files);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-q', '-m', 'x');
  expect((await runCli(folder, 'check', '--changed')).stdout).toBe('No findings; 0 files checked.\n');
  writeFileSync(join(folder, 'content/de/ä.md'), topic('Neu', 'c'));
  const { stdout } = await runCli(folder, 'check', '--changed', '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    files: 1,
    diagnostics: [{ file: 'de/ä.md', ruleId: 'duplicate-asset-id' }],
  });
  expect((await runCli(folder, 'check', '--changed', 'nowhere')).code).toBe(2);
});

/** A file that was written just now may be written again without showing it, so nothing is taken for granted. */
const SETTLED_MS = 2_100;

test('findings are kept until something changes', async () => {
  const folder = createFolder(files);
  await setTimeout(SETTLED_MS);
  const first = await runCli(folder, 'check');
  expect(first.stderr).toContain('Check');
  const second = await runCli(folder, 'check');
  expect([second.stdout, second.stderr]).toEqual([first.stdout, '']);
  writeFileSync(join(folder, 'content/de/a.md'), mended);
  const third = await runCli(folder, 'check');
  expect(third.stdout).not.toBe(first.stdout);
  expect(third.stdout).toBe((await runCli(folder, 'check', '--no-cache')).stdout);
});

test('what was kept of a topic does not outlive the title of another', async () => {
  const folder = createFolder({
    'content/de/a.md': topic('Anleitung zum Server', 'a'),
    'content/fr/a.md': topic('Guide du serveur', 'a'),
    'content/de/b.md': `${topic('Mehr', 'b')}\n[Guide du serveur](a.md)\n`,
  });
  const check = async (...flags: string[]) =>
    (await runCli(folder, 'check', '--rule', 'link-text-in-other-language', '--format', 'github', ...flags))
      .stdout;
  const before = await check();
  expect(before).toContain('The link text is the title in "fr"');
  writeFileSync(join(folder, 'content/fr/a.md'), topic('Manuel du serveur', 'a'));
  expect(await check()).toBe(await check('--no-cache'));
  expect(await check()).not.toBe(before);
});

test('a file that cannot be opened is reported', async () => {
  const folder = createFolder(files);
  symlinkSync('nowhere.md', join(folder, 'content/de/lost.md'));
  const { stdout } = await runCli(folder, 'check', '--rule', 'unreadable-file');
  expect(stdout).toContain('de/lost.md\n  1:1  error    unreadable-file');
});

test('sarif and junit name file, line and rule', async () => {
  const folder = createFolder(files);
  const sarif = JSON.parse((await runCli(folder, 'check', '--format', 'sarif')).stdout);
  const regions = sarif.runs[0].results.flatMap(
    ({ fixes = [] }: { fixes?: { artifactChanges: unknown }[] }) =>
      fixes.map(({ artifactChanges }) => artifactChanges),
  );
  expect(regions[0]).toMatchObject([
    {
      artifactLocation: { uri: 'content/de/a.md' },
      replacements: [{ deletedRegion: { startLine: 4, startColumn: 1, endLine: 4, endColumn: 9 } }],
    },
  ]);
  expect(sarif.runs[0].results[0]).toMatchObject({
    ruleId: 'byte-order-mark',
    level: 'note',
    locations: [
      { physicalLocation: { artifactLocation: { uri: 'content/de/a.md' }, region: { startLine: 1 } } },
    ],
  });
  const junit = (await runCli(folder, 'check', '--format', 'junit')).stdout;
  expect(junit).toContain(
    '<testcase name="misspelt-key 4:1" classname="content/de/a.md" file="content/de/a.md" line="4"><failure type="warning"',
  );
});
