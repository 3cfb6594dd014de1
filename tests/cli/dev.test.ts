import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createFolder, startCli, topic, writeFiles } from './cli-sandbox.ts';

const content = {
  'content/de/a.md': topic('Erstes', 'a'),
  'content/de/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
};

test('changes of the content show without a restart', async () => {
  const folder = createFolder(content);
  const { url } = await startCli(folder, 'dev', '--port', '0');
  const get = (path: string) => fetch(new URL(path, url));
  const shows = (path: string, text: string) =>
    vi.waitFor(async () => expect(await (await get(path)).text()).toContain(text), {
      timeout: 20_000,
      interval: 100,
    });
  const answers = (path: string, status: number) =>
    vi.waitFor(async () => expect((await get(path)).status).toBe(status), { timeout: 20_000, interval: 100 });

  await shows('de/a/', 'Erstes');
  writeFiles(folder, { 'content/de/a.md': topic('Geändert', 'a') });
  await shows('de/a/', 'Geändert');
  await shows('de/a.md', '# Geändert');

  writeFiles(folder, { 'content/de/b.md': topic('Neues', 'b'), 'content/fr/b.md': topic('Nouveau', 'b') });
  await shows('de/b/', 'Neues');
  await shows('fr/b/', 'Nouveau');
  rmSync(join(folder, 'content/de/b.md'));
  await shows('de/b/', 'Nouveau');

  writeFiles(folder, { 'content/english/c.md': topic('C', 'c') });
  writeFiles(folder, { 'content/de/a.md': topic('Danach', 'a') });
  rmSync(join(folder, 'content/english'), { recursive: true });
  await shows('de/a/', 'Danach');

  expect((await get('de/x.svg')).headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
  expect((await get('de/a')).url).toMatch(/\/de\/a\/$/);
  await answers('de/nothing/', 404);
  await answers('_search/de/pagefind-entry.json', 200);
});
