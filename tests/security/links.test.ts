/** Nothing outside of the content folder gets into a site or a report, whatever links say. */
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder, runCli, topic } from '../cli/cli-sandbox.ts';

const SECRET = 'correct horse battery staple';
const files = {
  'content/de/a.md': topic('Erstes', 'a'),
  'private/b.md': topic('Privat', 'b', SECRET),
  'private/.openpublishing.redirection.json': `{"redirections":[{"source_path":"${SECRET}"}]}`,
  'password.md': SECRET,
};

test('a locale folder that leads out of the content is reported, and nothing of it is published', async () => {
  const folder = createFolder(files);
  symlinkSync('../private', join(folder, 'content/ko'));
  const result = await runCli(folder, 'check', '--format', 'json');
  expect(JSON.parse(result.stdout).diagnostics).toMatchObject([
    { file: 'ko', ruleId: 'link-outside-content', severity: 'error' },
  ]);
  expect(result.stdout).not.toContain(SECRET);
  expect(await runCli(folder, 'build')).toMatchObject({ code: 0 });
  expect(existsSync(join(folder, 'dist/ko/b/index.html'))).toBe(false);
  expect(textsBelow(join(folder, 'dist'))).not.toContain(SECRET);
});

test('a locale folder may lead to another place in the content', async () => {
  const folder = createFolder({ ...files, 'content/.shared/c.md': topic('셋째', 'c') });
  symlinkSync('.shared', join(folder, 'content/ko'));
  expect((await runCli(folder, 'check', '--locale', 'ko')).stdout).toBe('No findings; 1 file checked.\n');
});

test('a report shows no line of what a rejected link leads to', async () => {
  const folder = createFolder(files);
  symlinkSync('../../password.md', join(folder, 'content/de/b.md'));
  const { stdout } = await runCli(folder, 'check');
  expect(stdout).toContain('link-outside-content');
  expect(stdout).not.toContain(SECRET);
});

function textsBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}
