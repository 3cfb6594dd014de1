import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { validateHtml } from './validate-html.ts';

const folder = mkdtempSync(join(tmpdir(), 'hexapla-html-'));
const out = join(folder, 'site');

beforeAll(() => {
  const options = ['build', '--content', 'content', '--out', out, '--site', 'https://docs.example.com'];
  execFileSync(process.execPath, ['src/cli/hexapla.ts', ...options], { stdio: 'pipe' });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('every page of the sample site is valid HTML', async () => {
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(100);
  expect(await validateHtml(out, pages.sort())).toEqual([]);
}, 120_000);
