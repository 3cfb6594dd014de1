import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateHtml } from '../html/validate-html.ts';
import { CORPUS, hasCorpus, showFigure } from './corpus.ts';

/** Every so manieth page is validated; `HEXAPLA_ALL_PAGES` validates each. */
const STEP = process.env['HEXAPLA_ALL_PAGES'] ? 1 : 20;

describe.skipIf(!hasCorpus)('the pages of real topics', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-html-'));
  const out = join(folder, 'site');

  beforeAll(() => {
    const locales = ['--locales', 'de,ko'];
    const options = ['build', '--content', CORPUS, '--out', out, ...locales];
    execFileSync(process.execPath, ['src/cli/hexapla.ts', ...options], { stdio: 'pipe' });
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are valid HTML', async () => {
    const all = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    const pages = all.sort().filter((path, index) => index % STEP === 0 || path.split('/').length < 4);
    const faults = await validateHtml(out, pages);
    showFigure('pages validated', `${pages.length} of ${all.length}`);
    expect(faults.slice(0, 20)).toEqual([]);
  }, 600_000);
});
