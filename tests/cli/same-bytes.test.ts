/** The same content gives the same bytes, wherever, whenever and by however many it is built. */
import { cpSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { writeSynthetic } from '../../bench/build/synthetic.ts';
import { loadSite, type Site } from '../../src/io/load-site.ts';
import { bytesBelow } from './bytes-below.ts';
import { createFolder, runCli } from './cli-sandbox.ts';

const SAMPLE = resolve('content');

/** Copies a folder file by file, the last name first: a file system may list files as they came. */
function copyBackwards(from: string, to: string): void {
  for (const path of readdirSync(from, { recursive: true, encoding: 'utf8' }).sort().reverse()) {
    if (!statSync(join(from, path)).isFile()) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path));
  }
}

test('neither time zone, language of the system, folder nor order of files shows', async () => {
  const here = createFolder();
  const there = createFolder();
  cpSync(SAMPLE, join(here, 'content'), { recursive: true });
  copyBackwards(SAMPLE, join(there, 'content'));
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  vi.stubEnv('LC_ALL', 'tr_TR.UTF-8');
  expect((await runCli(here, 'build', '--out', 'site')).code).toBe(0);
  vi.stubEnv('TZ', 'Pacific/Pago_Pago');
  vi.stubEnv('LC_ALL', 'C');
  expect((await runCli(there, 'build', '--out', 'site')).code).toBe(0);
  vi.unstubAllEnvs();
  expect(bytesBelow(join(there, 'site'))).toEqual(bytesBelow(join(here, 'site')));
});

test('the number of those who parse does not show', async () => {
  const contentDir = createFolder();
  writeSynthetic(SAMPLE, contentDir, 300);
  const load = (threads: number) => loadSite({ contentDir, options: {}, threads });
  const [one, three] = [shownBy(await load(1)), shownBy(await load(3))];
  expect(one.topics).toHaveLength(300);
  expect(three).toEqual(one);
});

/** Everything that parsing gave, bodies included. */
function shownBy({ catalog }: Site) {
  const topics = catalog.library.topics.map((topic) => ({ ...topic, body: topic.body }));
  return { topics, diagnostics: catalog.diagnostics };
}
