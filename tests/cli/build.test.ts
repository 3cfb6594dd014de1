import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newWorkPath } from '../../src/io/work-folders.ts';
import { bytesBelow } from './bytes-below.ts';
import { createFolder, runCli, topic, writeFiles } from './cli-sandbox.ts';

const content = {
  'content/de/a.md': topic('Erstes', 'a', '![Bild](images/x.svg)'),
  'content/de/images/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>',
  'content/de/b.md': topic('Zweites', 'b'),
  'content/fr/a.md': topic('Premier', 'a'),
};

describe('a build', () => {
  test('writes pages, media, Markdown, search and files for machines, and accounts for every file', async () => {
    const folder = createFolder({ ...content, 'content/de/broken.md': '---\ntitle: [\n---\n' });
    symlinkSync('/etc/hosts', join(folder, 'content/de/out.md'));
    const result = await runCli(folder, 'build', '--out', 'site', '--site', 'https://docs.example.com/guide');
    expect(result).toMatchObject({ code: 0 });
    const written = (path: string) => readFileSync(join(folder, 'site', path), 'utf8');
    expect(written('de/a/index.html')).toContain('src="/guide/de/images/x.svg"');
    expect(written('de/images/x.svg')).toBe(content['content/de/images/x.svg']);
    expect(written('de/a.md')).toBe(content['content/de/a.md']);
    expect(written('sitemap-fr.xml')).toContain('<loc>https://docs.example.com/guide/fr/a/</loc>');
    expect(written('sitemap-fr.xml')).not.toContain('/fr/b/');
    expect(written('robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://docs.example.com/guide/sitemap.xml\n',
    );
    for (const path of ['fr/b/index.html', 'fr/404.html', '404.html', '.nojekyll', '_search/de/pagefind.js'])
      expect(existsSync(join(folder, 'site', path)), path).toBe(true);
    expect(JSON.parse(written('build-report.json'))).toEqual({
      schema: 1,
      version: expect.any(String),
      base: '/guide/',
      locales: [
        { locale: 'de', topics: 2, pages: 2, fallbackPages: 0 },
        { locale: 'fr', topics: 1, pages: 2, fallbackPages: 1 },
      ],
      files: { read: 5, published: 3, reported: 2 },
      diagnostics: { error: 2, warning: expect.any(Number), info: expect.any(Number) },
      phases: ['bundle', 'read', 'pages', 'copy', 'status', 'search'].map((name) => ({
        name,
        ms: expect.any(Number),
      })),
      peakRssMB: expect.any(Number),
    });
  });

  test('gives the same bytes again, the report aside', async () => {
    const folder = createFolder(content);
    await runCli(folder, 'build', '--out', 'one');
    await runCli(folder, 'build', '--out', 'two');
    expect(bytesBelow(join(folder, 'two'))).toEqual(bytesBelow(join(folder, 'one')));
  });

  test('of some locales holds nothing of the others', async () => {
    const folder = createFolder(content);
    expect(await runCli(folder, 'build', '--locales', 'fr')).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, 'dist'))).not.toContain('de');
    expect(existsSync(join(folder, 'dist/fr/b'))).toBe(false);
  });
});

describe('parts of a site', () => {
  test('are the whole site when they are put together, whoever made them', async () => {
    const folder = createFolder(content);
    await runCli(folder, 'build', '--out', 'whole');
    for (const locale of ['de', 'fr']) {
      await runCli(
        folder,
        'build',
        '--locale',
        locale,
        '--out',
        `part-${locale}`,
        '--cache',
        `cache-${locale}`,
      );
      cpSync(join(folder, `part-${locale}`), join(folder, 'together'), { recursive: true });
    }
    expect(readdirSync(join(folder, 'part-fr'))).not.toContain('de');
    const report = JSON.parse(readFileSync(join(folder, 'part-fr/build-report.json'), 'utf8'));
    expect(report.locales).toEqual([{ locale: 'fr', topics: 1, pages: 2, fallbackPages: 1 }]);
    expect(bytesBelow(join(folder, 'together'))).toEqual(bytesBelow(join(folder, 'whole')));
  });

  test('are summed up as what they are', async () => {
    const { stdout } = await runCli(createFolder(content), 'build', '--locale', 'fr');
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      '2 topic pages in 1 locale',
      '  fr             1 topic       1 fallback page',
    ]);
  });

  test('must be of locales that the site has', async () => {
    const result = await runCli(createFolder(content), 'build', '--locale', 'ko');
    expect(result).toMatchObject({ code: 2 });
    expect(result.stderr).toContain('the site has no such locale, only de, fr');
  });
});

describe('a second build that comes to nothing ends', { timeout: 30_000 }, () => {
  async function builtAndEdited() {
    const folder = createFolder(content);
    expect(await runCli(folder, 'build')).toMatchObject({ code: 0 });
    writeFiles(folder, { 'content/de/b.md': topic('Anderes', 'b') });
    return folder;
  }

  test('when it is strict and finds errors', async () => {
    const folder = await builtAndEdited();
    writeFiles(folder, { 'content/de/c.md': topic('C', 'a') });
    expect(await runCli(folder, 'build', '--strict')).toMatchObject({ code: 1 });
  });

  test('when another build is at work', async () => {
    const folder = await builtAndEdited();
    mkdirSync(newWorkPath(join(folder, 'dist')));
    const result = await runCli(folder, 'build');
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('Another build');
  });
});

describe('the output folder', () => {
  test('is replaced whole', async () => {
    const folder = createFolder({ ...content, 'dist/build-report.json': '{}', 'dist/stale.html': 'old' });
    expect(await runCli(folder, 'build')).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'dist/stale.html'))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['.hexapla', 'content', 'dist']);
  });

  test('is moved aside when something else had written it', async () => {
    const folder = createFolder({ ...content, 'dist/thesis.txt': 'mine' });
    const result = await runCli(folder, 'build');
    expect(result.stdout).toContain(`it is now in ${join(folder, 'dist.before')}`);
    expect(readFileSync(join(folder, 'dist.before/thesis.txt'), 'utf8')).toBe('mine');
  });

  test('stays as it was when a strict build finds errors', async () => {
    const folder = createFolder({ ...content, 'dist/index.html': 'old', 'content/de/c.md': topic('C', 'a') });
    const result = await runCli(folder, 'build', '--strict');
    expect(result.code).toBe(1);
    expect(result.stdout).toContain('duplicate-asset-id');
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['.hexapla', 'content', 'dist']);
  });

  test('is cleared of what dead builds left beside it, and gets back what one had moved away', async () => {
    const folder = createFolder(content);
    const dead = newWorkPath('dist').replace(`-${process.pid}-`, '-99999999-');
    writeFiles(folder, { [`${dead}/replaced/index.html`]: 'old' });
    writeFiles(folder, { 'content/de/c.md': topic('C', 'a') });
    await runCli(folder, 'build');
    expect(readdirSync(folder).sort()).toEqual(['.hexapla', 'content', 'dist', 'dist.before']);
    expect(readFileSync(join(folder, 'dist.before/index.html'), 'utf8')).toBe('old');
  });

  test.each(['.', 'content', 'content/de', '..'])('may not be %s', async (out) => {
    const folder = createFolder(content);
    const result = await runCli(folder, 'build', '--out', out);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('Name a folder of its own, such as `dist`.');
    expect(existsSync(join(folder, 'content/de/a.md'))).toBe(true);
  });

  test('may not be the content by way of a link, nor below it', async () => {
    const folder = createFolder(content);
    symlinkSync('content', join(folder, 'link'));
    for (const out of ['link', 'link/dist']) {
      const result = await runCli(folder, 'build', '--out', out);
      expect(result).toMatchObject({ code: 2, stderr: expect.stringContaining('Name a folder of its own') });
    }
    expect(await runCli(folder, 'build', '--content', 'link', '--out', 'content')).toMatchObject({ code: 2 });
    expect(readdirSync(folder).sort()).toEqual(['content', 'link']);
  });

  test('may not be below a file', async () => {
    const result = await runCli(
      createFolder({ ...content, notes: 'a file' }),
      'build',
      '--out',
      'notes/site/x',
    );
    expect(result).toMatchObject({
      code: 2,
      stderr:
        'hexapla: `--out notes/site/x` cannot be made: `notes` is a file. Name a folder, such as `dist`.\n',
    });
  });

  test('may not be a file', async () => {
    const folder = createFolder({ ...content, dist: 'a file' });
    expect(await runCli(folder, 'build')).toMatchObject({ code: 2 });
    expect(readFileSync(join(folder, 'dist'), 'utf8')).toBe('a file');
  });
});

describe('the folder of what is kept', () => {
  test.each(['content', 'content/de', 'dist', 'dist/cache', 'link/x'])('may not be %s', async (cache) => {
    const folder = createFolder(content);
    symlinkSync('content', join(folder, 'link'));
    const result = await runCli(folder, 'build', '--cache', cache);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(`\`--cache ${cache}\` lies in`);
  });

  test('has to be open', async () => {
    const folder = createFolder({ ...content, file: '' });
    expect(await runCli(folder, 'build', '--cache', 'file/cache')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^hexapla: `--cache file.cache` cannot be written to\./),
    });
  });

  test('fails no build when the site stands already', async () => {
    const folder = createFolder(content);
    await runCli(folder, 'build');
    const cache = join(folder, '.hexapla/cache');
    const published = readdirSync(cache).find((name) => name.endsWith('-published.json')) ?? '';
    for (const path of [join(cache, published), join(folder, 'dist')]) rmSync(path, { recursive: true });
    writeFiles(folder, { [`.hexapla/cache/${published}/x`]: '', 'content/de/b.md': topic('Neu', 'b') });
    const result = await runCli(folder, 'build');
    expect(result.code).toBe(0);
    expect(result.stderr).toMatch(/^hexapla: The site is published, but not all .* was kept in/m);
    expect(existsSync(join(folder, 'dist/de/b/index.html'))).toBe(true);
  });
});
