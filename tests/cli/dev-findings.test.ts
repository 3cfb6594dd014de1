import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder, startCli, topic } from './cli-sandbox.ts';

interface Findings {
  readonly file: string;
  readonly diagnostics: readonly { readonly ruleId: string; readonly line: number }[];
}

test('dev tells the findings of the open page, anew after a change, and shows drafts', async () => {
  const folder = createFolder({
    'content/de/a.md': topic('A', 'asset-a', '[lost](nowhere.md)'),
    'content/ko/a.md': topic('A', 'asset-a\nhexapla.untranslated: de'),
  });
  const { url } = await startCli(folder, 'dev', '--port', '0');
  const findings = async (path: string): Promise<Findings | null> =>
    (await fetch(new URL(`/_findings?path=${encodeURIComponent(path)}`, url))).json();
  const rules = async (path: string) => (await findings(path))?.diagnostics.map(({ ruleId }) => ruleId);

  expect((await findings('/de/a/'))?.file).toBe('de/a.md');
  expect(await rules('/de/a/')).toContain('unknown-topic');
  expect(await rules('/ko/a/')).toContain('untranslated-topic');
  expect(await findings('/de/')).toBe(null);

  writeFileSync(join(folder, 'content/de/a.md'), topic('A', 'asset-a', 'No link.'));
  await expect.poll(() => rules('/de/a/'), { timeout: 20_000 }).not.toContain('unknown-topic');
});

test('dev tells what is wrong with a file whose page shows another language because of it', async () => {
  const broken = '---\ntitle: [\n---\n\nText.\n';
  const folder = createFolder({
    'content/de/a.md': topic('A', 'asset-a'),
    'content/ko/eigen.md': topic('가', 'asset-a\nslug: a'),
    'content/de/b.md': topic('B', 'asset-b'),
    'content/ko/b.md': broken,
    'content/ko/only.md': broken,
  });
  const { url } = await startCli(folder, 'dev', '--port', '0');
  const findings = async (path: string): Promise<Findings | null> =>
    (await fetch(new URL(`/_findings?path=${encodeURIComponent(path)}`, url))).json();
  const errors = async (path: string) => {
    const found = await findings(path);
    return [found?.file, found?.diagnostics.map(({ ruleId }) => ruleId)];
  };

  expect(await errors('/ko/b/')).toEqual(['ko/b.md', ['malformed-front-matter']]);
  expect(await errors('/ko/only/')).toEqual(['ko/only.md', ['malformed-front-matter']]);
  expect((await findings('/ko/a/'))?.file).toBe('ko/eigen.md');
  writeFileSync(join(folder, 'content/ko/eigen.md'), broken);
  await expect
    .poll(() => errors('/ko/a/'), { timeout: 20_000 })
    .toEqual(['ko/eigen.md', ['malformed-front-matter']]);
  expect((await findings('/de/a/'))?.file).toBe('de/a.md');
});
