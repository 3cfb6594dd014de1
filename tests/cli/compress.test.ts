import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createFolder, runCli, topic } from '../cli/cli-sandbox.ts';

test('compressed copies stand beside the texts, and only where asked for', async () => {
  const folder = createFolder({
    'content/de/a.md': topic('Erstes', 'a'),
    'content/de/x.png': 'x'.repeat(5000),
  });
  const read = (path: string) => readFileSync(join(folder, 'dist', path));
  expect(await runCli(folder, 'build', '--compress')).toMatchObject({ code: 0 });
  expect(brotliDecompressSync(read('de/a/index.html.br'))).toEqual(read('de/a/index.html'));
  expect(gunzipSync(read('de/a/index.html.gz'))).toEqual(read('de/a/index.html'));
  expect(existsSync(join(folder, 'dist/de/x.png.gz'))).toBe(false);
  expect(existsSync(join(folder, 'dist/de/a.md.gz'))).toBe(false);
  const first = read('index.html.br');
  expect(await runCli(folder, 'build', '--compress')).toMatchObject({ code: 0 });
  expect(read('index.html.br')).toEqual(first);
  expect(await runCli(folder, 'build')).toMatchObject({ code: 0 });
  expect(existsSync(join(folder, 'dist/index.html.br'))).toBe(false);
});
