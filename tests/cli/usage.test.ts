import { expect, test } from 'vitest';
import { explain } from '../../src/cli/explain.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { createFolder, runCli, topic } from './cli-sandbox.ts';

test('an unknown command is answered with the nearest one', async () => {
  const result = await runCli(createFolder(), 'bild');
  expect(result).toEqual({
    code: 2,
    stdout: '',
    stderr: "hexapla: unknown command 'bild'\n(Did you mean build?)\n",
  });
});

test('an unknown option is answered with the nearest one', async () => {
  const result = await runCli(createFolder(), 'build', '--contnt', 'x');
  expect(result.code).toBe(2);
  expect(result.stderr).toBe("hexapla: unknown option '--contnt'\n(Did you mean --content?)\n");
});

test('help and version are no errors', async () => {
  expect((await runCli(createFolder(), '--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  const help = await runCli(createFolder(), 'check', '--help');
  expect(help.code).toBe(0);
  expect(help.stdout).toContain('--format <format>');
});

test('a missing content folder is named, with how to name another', async () => {
  const result = await runCli(createFolder(), 'check', '--content', 'docs');
  expect(result.code).toBe(2);
  expect(result.stderr).toBe(
    'hexapla: There is no folder `docs` that can be read. Name the content folder with `--content DIR`, or with the option `content` in `astro.config.ts`.\n',
  );
});

test("one locale's folder in place of the content folder is answered with the one above it", async () => {
  const folder = createFolder({ 'docs/de/a.md': topic('A', 'a'), 'docs/de/more/b.md': topic('B', 'b') });
  const result = await runCli(folder, 'build', '--content', 'docs/de');
  expect(result).toMatchObject({
    code: 2,
    stderr: 'hexapla: `docs/de` is the folder of one locale. Did you mean `--content docs`?\n',
  });
});

test('a folder of topics that is no locale stops everything and says its right name', async () => {
  const folder = createFolder({
    'content/english/a.md': topic('A', 'a'),
    'content/de/a.md': topic('A', 'a'),
  });
  const result = await runCli(folder, 'build');
  expect(result.code).toBe(2);
  expect(result.stderr).toBe(
    'hexapla: `content/english` is not a language tag. Rename it to `en`, or list the folders to publish in `locales`.\n',
  );
});

test('all wrong options of a configuration are reported at once', async () => {
  const config = `export default { integrations: [{ name: 'hexapla', options: { local: ['de'], base: 7 }, hooks: {} }] };`;
  const folder = createFolder({ 'astro.config.ts': config, 'content/de/a.md': topic('A', 'a') });
  const result = await runCli(folder, 'check');
  expect(result.code).toBe(2);
  expect(result.stderr).toBe(
    "hexapla: Option `base` must be a path, such as `'/guides/'`.\nhexapla: There is no option `local`. Did you mean `locales`?\n",
  );
});

test('a part of a pack, and a base that no template takes, are refused before anything is read', async () => {
  const folder = createFolder({ 'content/de/a.md': topic('A', 'a') });
  const part = await runCli(folder, 'build', '--offline', '--locale', 'de');
  expect([part.code, part.stderr]).toEqual([2, expect.stringContaining('`--locales`')]);
  const base = await runCli(folder, 'build', '--base', '/dök/');
  expect([base.code, base.stderr]).toEqual([2, expect.stringContaining('such as `/docs/`')]);
});

test('the configuration of the working directory is used and flags override it', async () => {
  const config = `export default { integrations: [{ name: 'hexapla', options: { content: 'docs', site: 'nonsense' }, hooks: {} }] };`;
  const folder = createFolder({ 'astro.config.ts': config, 'docs/de/a.md': topic('A', 'a') });
  expect((await runCli(folder, 'check')).stderr).toContain('`site` is `nonsense`');
  expect((await runCli(folder, 'check', '--site', 'https://docs.example.com')).code).toBe(0);
});

test('a configuration that cannot be loaded says why', async () => {
  const folder = createFolder({ 'astro.config.ts': 'export default {', 'content/de/a.md': topic('A', 'a') });
  const result = await runCli(folder, 'check');
  expect(result.code).toBe(2);
  expect(result.stderr).toContain('`astro.config.ts` cannot be loaded');
  expect(result.stderr).not.toContain('    at ');
});

test('a locale that the content lacks is answered with the nearest one', async () => {
  const folder = createFolder({ 'content/pt-BR/a.md': topic('A', 'a') });
  const result = await runCli(folder, 'toc', '--locale', 'pt-PR');
  expect(result.code).toBe(2);
  expect(result.stderr).toContain('`--locale pt-PR` is no locale of this content. Did you mean `pt-BR`?');
  const other = await runCli(folder, 'export', '--locale', 'pt-BR', '--from', 'pt-PR');
  expect(other.stderr).toContain('`--from pt-PR` is no locale of this content.');
});

test('says so where there is no term to propose', async () => {
  const folder = createFolder({ 'content/de/a.md': topic('A', 'a') });
  const result = await runCli(folder, 'terms');
  expect(result).toMatchObject({ code: 0, stdout: '' });
  expect(result.stderr).toContain('Nothing to propose');
});

test('a term base that cannot be read is named with line, column and what to do', async () => {
  const content = { 'content/de/a.md': topic('A', 'a') };
  const misspelt = '- concept: port\n  terms: { de: Port }\n  forbiden: { de: Hafen }\n';
  const result = await runCli(createFolder({ ...content, 'terms/terms.yml': misspelt }), 'check');
  expect([result.code, result.stderr.trim()]).toEqual([
    2,
    'hexapla: terms/terms.yml:3:3: `forbiden` is no key of a term. Did you mean `forbidden`?',
  ]);
  const foreign = '- concept: port\n  terms: { de: Port, zz: Port }\n';
  const noted = await runCli(createFolder({ ...content, 'terms/terms.yml': foreign }), 'check');
  expect(noted.stderr).toContain('hexapla: terms/terms.yml:2:22: The content has no locale `zz`.');
  expect(noted.code).toBe(0);
});

test('what the system refused is said in words, of the last build only after a build', () => {
  const full = new Error('ENOSPC: no space left on device');
  expect(explain(full, false)).toBe('hexapla: The disk is full.');
  expect(explain(full, false, true)).toBe(
    'hexapla: The disk is full. Nothing of the last build has changed.',
  );
});

test('a message never steers the terminal', () => {
  expect(explain(new UsageError('no `\u001b[2J`'), false)).toBe('hexapla: no `␛[2J`');
});
