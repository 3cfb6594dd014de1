import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crawlSite } from '../site/crawl-site.ts';
import { CORPUS, hasCorpus, showFigure } from './corpus.ts';

const SITE = 'https://docs.example.com';

describe.skipIf(!hasCorpus)('a site of real topics', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-corpus-'));
  const out = join(folder, 'site');

  beforeAll(() => {
    const start = performance.now();
    const options = ['build', '--content', CORPUS, '--out', out, '--site', SITE];
    execFileSync(process.execPath, ['src/cli/hexapla.ts', ...options], { stdio: 'pipe' });
    showFigure('build, seconds', ((performance.now() - start) / 1000).toFixed(1));
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('accounts for every file and has a page for every topic', () => {
    const report = JSON.parse(readFileSync(join(out, 'build-report.json'), 'utf8'));
    const markdown = readdirSync(CORPUS, { recursive: true }).filter((name) => String(name).endsWith('.md'));
    showFigure('peak memory, MB', report.peakRssMB);
    expect(report.files.read).toBe(markdown.length);
    expect(report.files.published + report.files.reported).toBe(report.files.read);
    for (const { pages, fallbackPages, topics } of report.locales) expect(pages).toBe(topics + fallbackPages);
    expect(report.peakRssMB).toBeLessThan(1500);
  });

  it('has no broken link, fragment or image', () => {
    const { pages, links, broken } = crawlSite(out, SITE);
    showFigure('links crawled', `${links} on ${pages} pages`);
    expect(broken).toEqual([]);
  }, 300_000);

  it('is light', () => {
    const styles = readdirSync(join(out, '_assets')).filter((name) => name.endsWith('.css'));
    const css = styles.reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(out, '_assets', name))).length,
      0,
    );
    const sizes = readdirSync(join(out, 'de'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'images')
      .map((entry) => gzipSync(readFileSync(join(out, 'de', entry.name, 'index.html'))).length)
      .sort((a, b) => a - b);
    const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
    showFigure('HTML and CSS of the median topic, bytes compressed', median + css);
    expect(median + css).toBeLessThan(20_000);
  });
});
