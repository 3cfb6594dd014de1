/** The site made of hostile content, in a browser: nothing executes and nothing leaves the page. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { writeHostileContent } from './hostile-content.ts';
import { P, TEXTS } from './payloads.ts';
import { type Incident, watchPage } from './watch-page.ts';

test.skip(process.platform === 'win32', 'file names such as these do not exist there');
test.describe.configure({ mode: 'serial' });

const CLI = 'src/cli/hexapla.ts';
let folder = '';
let site = '';
let url = '';
let server: ChildProcess;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'hexapla-hostile-'));
  site = join(folder, 'site');
  const content = writeHostileContent(folder);
  execFileSync(
    process.execPath,
    [CLI, 'build', '--content', content, '--out', site, '--site', 'https://own.example'],
    { stdio: 'pipe' },
  );
  server = spawn(process.execPath, [CLI, 'preview', '--dir', site, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (server.stdout)
    for await (const line of createInterface(server.stdout)) {
      url = line;
      break;
    }
});

test.afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

test('no page runs, calls or leads anywhere it should not', async ({ page }) => {
  test.setTimeout(240_000);
  const incidents = await watchPage(page, url);
  const files = htmlFiles().filter((file) => !isRedirect(file));
  expect(files.length).toBeGreaterThan(80);
  for (const file of files) {
    await page.goto(`${new URL(encodePath(file), url).href}#languages`, { waitUntil: 'load' });
    incidents.push(...(await findTraces(file)));
  }
  expect(incidents).toEqual([]);

  function findTraces(place: string): Promise<Incident[]> {
    return page.evaluate((where) => {
      const elements = [...document.querySelectorAll('*')];
      const handlers = elements
        .flatMap(({ attributes }) => [...attributes])
        .filter(
          ({ name, value }) =>
            /^on|^srcdoc$/i.test(name) || (/^style$/.test(name) && !/^[-\w:.,;%() ]*$/.test(value)),
        );
      const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
        ({ protocol }) => !/^(?:https?|mailto|tel):$/.test(protocol),
      );
      const frames = document.querySelectorAll('iframe, object, embed, base, .prose form');
      return [
        ...handlers.map(({ name, value }) => `${name}=${value}`),
        ...links.map(({ href }) => href),
        ...[...frames].map(({ outerHTML }) => outerHTML),
      ].map((what) => ({ where, what }));
    }, place);
  }
});

test('pages at old addresses lead to pages of this site only', () => {
  const files = htmlFiles().filter(isRedirect);
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const target = /<meta http-equiv="refresh" content="0; url=([^"]*)"/.exec(readHtml(file))?.[1];
    expect([file, target]).toEqual([file, expect.stringMatching(/^\/(?!\/)/)]);
  }
});

test('the address bar changes nothing but what is shown', async ({ page }) => {
  const incidents = await watchPage(page, url);
  for (const text of TEXTS) {
    const value = encodeURIComponent(text);
    await page.goto(`${url}de/search/?q=${value}`);
    await expect(page.locator('[data-search-page] input[name=q]')).toHaveValue(text);
    for (const address of [
      `de/html/?with=${value}`,
      `de/html/?hl=${value}`,
      `de/html/?${value}#${value}`,
      `#${value}`,
      `id/${value}/`,
      `de/none-${value}/`,
    ]) {
      await page.goto(url + address, { waitUntil: 'load' });
    }
  }
  expect(incidents).toEqual([]);
});

test('search shows hostile titles and texts as text', async ({ page }) => {
  const incidents = await watchPage(page, url);
  await page.goto(`${url}de/search/?q=searchword`);
  await expect(page.locator('[data-search-results] li').first()).toBeVisible();
  await page.goto(`${url}de/html/`);
  await page.keyboard.press('/');
  for (const query of ['searchword', 'img', 'script', `<img src=x onerror=${P}>`]) {
    await page.locator('.search-dialog input[name=q]').fill(query);
    await page.waitForTimeout(400);
  }
  await expect(page.locator('.search-dialog :is(img, script, iframe)')).toHaveCount(0);
  expect(incidents).toEqual([]);
});

test('the bilingual view and the whole contents show hostile texts as text', async ({ page }) => {
  const incidents = await watchPage(page, url);
  for (const topic of ['html', 'markdown', 'places']) {
    await page.goto(`${url}de/${topic}/?with=fr`);
    await expect(page.locator('.bilingual-other h1')).toBeVisible();
  }
  const toc = page.locator('.nav-toc button').first();
  if (await toc.isVisible()) await toc.click();
  await page.waitForTimeout(300);
  expect(incidents).toEqual([]);
});

test('files for machines keep their form', async ({ page }) => {
  await page.goto('about:blank');
  const texts = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?:feed|sitemap[\w-]*)\.xml$/.test(file),
  );
  expect(texts.length).toBeGreaterThan(2);
  for (const file of texts) {
    const faults = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'text/xml').querySelectorAll('parsererror, script').length,
      readFileSync(join(site, file), 'utf8'),
    );
    expect([file, faults]).toEqual([file, 0]);
  }
  const redirects = readFileSync(join(site, '_redirects'), 'utf8').trimEnd().split('\n');
  for (const line of redirects) expect(line).toMatch(/^\/\S+ (?:\/(?!\/)|https?:\/\/(?!evil))\S* 301$/);
  const headers = readFileSync(join(site, '_headers'), 'utf8');
  expect(headers).not.toContain('evil');
  const map = readFileSync(join(site, 'redirects.nginx.conf'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('  "'));
  expect(map).toHaveLength(redirects.length);
  for (const line of map) expect(line).toMatch(/^ {2}"(?:[^"\\]|\\["\\])+" "\/(?!\/)[^"\s$]*";$/);
  expect(readdirSync(join(site, 'de/images'))).toEqual(['x.png']);
});

function htmlFiles(): readonly string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.endsWith('.source.html'))
    .map((file) => file.replace(/(?:^|(?<=\/))index\.html$/, ''))
    .sort();
}

function isRedirect(path: string): boolean {
  return readHtml(path).includes('<meta http-equiv="refresh"');
}

function readHtml(path: string): string {
  return readFileSync(join(site, path.endsWith('.html') ? path : join(path, 'index.html')), 'utf8');
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
