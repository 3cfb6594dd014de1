import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';

const PLANNING = 'lync-server-2013-planning-for-persistent-chat-server';
const folder = mkdtempSync(join(tmpdir(), 'hexapla-offline-'));
const pack = join(folder, 'a stick', 'site');

test.beforeAll(() => {
  test.setTimeout(120_000);
  const flags = ['--content', 'content', '--base', '/g/', '--out', pack, '--offline'];
  execFileSync(process.execPath, ['src/cli/hexapla.ts', 'build', ...flags], { stdio: 'pipe' });
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function addressOf(path: string, rest = ''): string {
  return pathToFileURL(join(pack, path)).href + rest;
}

/** Problems that the browser tells of while `act` runs. */
async function problemsOf(page: Page, act: () => Promise<void>): Promise<readonly string[]> {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(request.url());
  });
  await act();
  return problems;
}

test('a pack leads from its first page to topics, in every language', async ({ page }) => {
  const problems = await problemsOf(page, async () => {
    await page.goto(addressOf('index.html', '#languages'));
    await page.locator('a[data-locale=ko]').click();
    await expect(page).toHaveURL(addressOf('ko/index.html'));
    await page.goto(addressOf(`de/${PLANNING}/index.html`));
    await expect(page.locator('h1')).toHaveCSS('font-weight', '650');
    await page.locator('.site-header details[data-menu] summary').click();
    await page.locator('.site-header a[data-locale=fr]').click();
    await expect(page).toHaveURL(addressOf(`fr/${PLANNING}/index.html`));
  });
  expect(problems).toEqual([]);
});

test('the permanent address leads to the language picked before', async ({ page }) => {
  await page.goto(addressOf('index.html', '#languages'));
  // Chromium may lose what a page at `file://` stores just before it is left.
  await expect(async () => {
    await page.evaluate(() => localStorage.setItem('hexapla-locale', 'it'));
    await page.reload();
    expect(await page.evaluate(() => localStorage.getItem('hexapla-locale'))).toBe('it');
  }).toPass();
  await page.goto(addressOf('library/gg990311/index.html'));
  await expect(page).toHaveURL(addressOf(`it/${PLANNING}/index.html`));
});

test('the table of contents unfolds beside a topic, at the topic', async ({ page }) => {
  await page.goto(addressOf(`de/${PLANNING}/index.html`));
  await page.locator('.nav-toc button').click();
  const entry = page.locator('.local-nav .toc a').first();
  await expect(entry).toHaveAttribute('href', /^file:.*index\.html$/);
  await expect(page.locator('.local-nav .toc [aria-current=page]')).toHaveCount(1);
});

test('two languages stand side by side', async ({ page }) => {
  const problems = await problemsOf(page, async () => {
    await page.goto(addressOf(`de/${PLANNING}/index.html`, '?with=ko'));
    await expect(page.locator('.bilingual-other')).toContainText('영구 채팅');
  });
  expect(problems).toEqual([]);
});

test('full text is searched without a server', async ({ page }) => {
  const problems = await problemsOf(page, async () => {
    await page.goto(addressOf('de/search/index.html', '?q=Notfallwiederherstellung'));
    const hit = page.locator('[data-search-results] a').first();
    await expect(hit).toBeVisible({ timeout: 15_000 });
    await expect(page.locator('[data-search-results] mark').first()).toBeVisible();
    await hit.click();
    await expect(page.locator('article h1')).toBeVisible();
    await expect(page).toHaveURL(/^file:.*index\.html/);
  });
  expect(problems).toEqual([]);
});
