import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder, runCli, topic } from './cli-sandbox.ts';

const FILES = {
  'content/de/a.md': topic('Räume', 'asset-a', 'Ein *Raum*.'),
  'content/de/b.md': topic('B', 'asset-b'),
  'content/ko/a.md': topic('방', 'asset-a', '*방* 하나.').replaceAll('\n', '\r\n'),
};

describe.each([
  ['xliff', 'xlf'],
  ['po', 'po'],
])('%s', (format, ending) => {
  test('comes back as it went', async () => {
    const folder = createFolder(FILES);
    const out = await runCli(
      folder,
      'export',
      '--format',
      format,
      '--locale',
      'ko',
      '--from',
      'de',
      '--missing',
    );
    expect([out.code, out.stdout]).toEqual([0, '2 topics with 6 texts written to exchange\n']);
    const back = await runCli(folder, 'import', 'exchange');
    expect([back.code, back.stdout]).toEqual([0, 'Nothing to change\n']);
    expect(readFileSync(join(folder, 'content/ko/a.md'), 'utf8')).toBe(FILES['content/ko/a.md']);
  });

  test('brings what was translated into the topic', async () => {
    const folder = createFolder(FILES);
    await runCli(folder, 'export', '--format', format, '--locale', 'ko', '--from', 'de');
    const file = join(folder, `exchange/ko/a.md.${ending}`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('하나.', '둘.'));
    const back = await runCli(folder, 'import', file);
    expect([back.code, back.stdout]).toEqual([0, 'changed  ko/a.md\n']);
    expect(readFileSync(join(folder, 'content/ko/a.md'), 'utf8')).toBe(
      FILES['content/ko/a.md'].replace('하나.', '둘.'),
    );
  });
});

test('text that has changed meanwhile is left alone', async () => {
  const folder = createFolder(FILES);
  await runCli(folder, 'export', '--format', 'po', '--locale', 'ko', '--from', 'de');
  writeFileSync(join(folder, 'content/ko/a.md'), topic('방', 'asset-a', '새 글.'));
  const { code, stderr } = await runCli(folder, 'import', 'exchange');
  expect(code).toBe(1);
  expect(stderr).toMatch(/ko\/a\.md: the text of s3-[0-9a-f]+ has changed since the export; left as it is\./);
});

test('a memory holds every pair', async () => {
  const folder = createFolder(FILES);
  await runCli(folder, 'export', '--format', 'tmx', '--locale', 'ko', '--from', 'de');
  const memory = readFileSync(join(folder, 'exchange/de-ko.tmx'), 'utf8');
  expect(memory).toContain('<tuv xml:lang="de"><seg>Ein <ph>*</ph>Raum<ph>*</ph>.</seg></tuv>');
});

test('nothing is written outside of the language', async () => {
  const folder = createFolder(FILES);
  await runCli(folder, 'export', '--format', 'po', '--locale', 'ko', '--from', 'de');
  const file = join(folder, 'exchange/ko/a.md.po');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('X-Hexapla-File: ko/a.md', 'X-Hexapla-File: ko/../../a.md'),
  );
  const { code, stderr } = await runCli(folder, 'import', file);
  expect([code, stderr]).toEqual([1, 'ko/../../a.md: this is no topic in ko.\n']);
});

test('without a source locale, the language to translate from must be named', async () => {
  const { code, stderr } = await runCli(createFolder(FILES), 'export', '--locale', 'ko');
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('Name the language to translate from with `--from LOCALE`.'),
  ]);
});

test('what is no exchange file is refused by name', async () => {
  const folder = createFolder({ ...FILES, 'x.xlf': '<a/>' });
  const { code, stderr } = await runCli(folder, 'import', 'x.xlf');
  expect([code, stderr]).toEqual([2, 'hexapla: `x.xlf` cannot be imported. It is no well-formed XLIFF 2.\n']);
});
