import { expect, test } from 'vitest';
import { createFolder, runCli, topic } from './cli-sandbox.ts';

const content = {
  'content/de/top.md': topic('Oben', 'top', '- [Zwei](two.md)\n- [Eins](one.md)'),
  'content/de/one.md': topic('Eins', 'one'),
  'content/de/two.md': topic('Zwei', 'two'),
  'content/de/toc.yml':
    '- name: Oben\n  href: top.md\n  items:\n  - name: Eins\n    href: one.md\n  - name: Zwei\n    href: two.md\n',
};

const entry = (assetId: string, label: string, ...children: unknown[]) => ({
  assetId,
  label,
  slug: assetId,
  children,
});

test('prints the tree of toc.yml as an outline', async () => {
  const result = await runCli(createFolder(content), 'toc', '--locale', 'de');
  expect(result).toMatchObject({ code: 0, stdout: 'Oben\n  Eins\n  Zwei\n' });
});

test('a name never steers the terminal, nor looks like another entry', async () => {
  const named = { ...content, 'content/de/toc.yml': '- name: "a\\nb\\u202e"\n  href: top.md\n' };
  const { stdout } = await runCli(createFolder(named), 'toc', '--locale', 'de');
  expect(stdout.split('\n')[0]).toMatch(/^a.b/);
  expect(stdout).not.toContain('\u202e');
});

test('prints the tree that links give as JSON', async () => {
  const { stdout } = await runCli(
    createFolder(content),
    'toc',
    '--locale',
    'de',
    '--derived',
    '--format',
    'json',
  );
  expect(JSON.parse(stdout)).toEqual([entry('top', 'Oben', entry('two', 'Zwei'), entry('one', 'Eins'))]);
});
