import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  expect([code, stderr]).toEqual([2, 'hexapla: `x.xlf` cannot be imported. It is no XLIFF 2 but <a>.\n']);
});

describe.each([
  ['xliff', 'xlf', '</target>', 4],
  ['po', 'po', 'msgstr "', 10],
])('a file that is cut off, as %s', (format, ending, before, rest) => {
  test('is refused with its line, and nothing is written', async () => {
    const folder = createFolder(FILES);
    await runCli(folder, 'export', '--format', format, '--locale', 'ko', '--from', 'de');
    const file = `exchange/ko/a.md.${ending}`;
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('하나.', '둘.');
    const cut = text.slice(0, text.lastIndexOf(before) + rest);
    writeFileSync(join(folder, file), cut);
    const { code, stderr } = await runCli(folder, 'import', 'exchange');
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(`\`${file}:${cut.split('\n').length}\` cannot be imported. It is no complete`),
    ]);
    expect(readFileSync(join(folder, 'content/ko/a.md'), 'utf8')).toBe(FILES['content/ko/a.md']);
  });
});

test('texts that have lost markup are left alone, unless that is wanted', async () => {
  const folder = createFolder(FILES);
  await runCli(folder, 'export', '--format', 'po', '--locale', 'ko', '--from', 'de');
  const file = join(folder, 'exchange/ko/a.md.po');
  writeFileSync(file, readFileSync(file, 'utf8').replace('*방* 하나.', '방 둘.'));
  const { code, stdout, stderr } = await runCli(folder, 'import', 'exchange');
  expect([code, stdout, stderr]).toEqual([
    1,
    'Nothing to change\n',
    expect.stringMatching(/^ko\/a\.md:8: the text of s3-[0-9a-f]+ has lost `\*`, `\*`; left as it is\.\n$/),
  ]);
  expect((await runCli(folder, 'import', 'exchange', '--any-markup')).code).toBe(0);
  expect(readFileSync(join(folder, 'content/ko/a.md'), 'utf8')).toContain('\r\n방 둘.\r\n');
});

test('the patch of --dry-run does what the import does', async () => {
  const folder = createFolder(FILES);
  await runCli(folder, 'export', '--format', 'po', '--locale', 'ko', '--from', 'de', '--missing');
  for (const name of ['a', 'b']) {
    const file = join(folder, `exchange/ko/${name}.md.po`);
    const text = readFileSync(file, 'utf8')
      .replace('하나.', '둘.')
      .replace(/(msgid "B"\nmsgstr )""/g, '$1"나"');
    writeFileSync(file, text);
  }
  writeFileSync(join(folder, 'p.patch'), (await runCli(folder, 'import', 'exchange', '--dry-run')).stdout);
  const texts = () => ['a', 'b'].map((name) => readFileSync(join(folder, `content/ko/${name}.md`), 'utf8'));
  execFileSync('git', ['apply', 'p.patch'], { cwd: folder });
  const applied = texts();
  writeFileSync(join(folder, 'content/ko/a.md'), FILES['content/ko/a.md']);
  rmSync(join(folder, 'content/ko/b.md'));
  expect((await runCli(folder, 'import', 'exchange')).stdout).toBe('changed  ko/a.md\ncreated  ko/b.md\n');
  expect(applied).toEqual(texts());
});

test('a folder with nothing but a memory has nothing to import', async () => {
  const folder = createFolder(FILES);
  await runCli(folder, 'export', '--format', 'tmx', '--locale', 'ko', '--from', 'de');
  const { code, stderr } = await runCli(folder, 'import', 'exchange');
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('`exchange` holds no XLIFF (`.xlf`) or PO files.'),
  ]);
});

test('two files with texts of one topic are not mixed', async () => {
  const folder = createFolder(FILES);
  for (const format of ['po', 'xliff'])
    await runCli(folder, 'export', '--format', format, '--locale', 'ko', '--from', 'de');
  const { code, stderr } = await runCli(folder, 'import', 'exchange');
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('Both `exchange/ko/a.md.po` and `exchange/ko/a.md.xlf` have texts of `ko/a.md`.'),
  ]);
});
