import { expect, test } from '@playwright/test';
import { OVERVIEW, openWith, topicPath } from './sample.ts';

test('on paper a topic is its text and its address', async ({ page }) => {
  await page.goto(topicPath('de', 'capacity-planning'));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const part of [
    '.site-header',
    '.site-footer',
    '.local-nav',
    '.outline',
    '.pager',
    '.topic-links',
    '.freshness',
  ]) {
    await expect(page.locator(part)).toBeHidden();
  }
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.provenance')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  const address = await page
    .locator('.topic')
    .evaluate((topic) => getComputedStyle(topic, '::before').content);
  expect(address).toBe(JSON.stringify(page.url()));
});

test('on paper long code and wide tables are whole', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await page.goto(topicPath('de', 'setting-up-systems-and-infrastructure'));
  await page.emulateMedia({ media: 'print' });
  for (const part of await page.locator('.prose pre, .prose .table').all()) {
    expect(await part.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
      1,
    );
  }
});

test('on paper a table of many columns is whole', async ({ page }) => {
  await page.setViewportSize({ width: 690, height: 900 });
  const cells = 'Versionsverwaltung Konferenzsteuerung '.repeat(7).trim().split(' ');
  await openWith(
    page,
    `<div class="table"><table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table></div>`,
  );
  await page.emulateMedia({ media: 'print' });
  const table = page.locator('.table').first();
  expect(await table.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(1);
});

test('on paper a link that shows its address shows it once', async ({ page }) => {
  const address = 'https://example.com/Path';
  await openWith(page, `<p><a href="${address}/">${address}</a> <a href="${address}">Path</a></p>`);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const shown = await page
    .locator('.prose p')
    .first()
    .locator('a')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content !== 'none'));
  expect(shown).toEqual([false, true]);
});

test('on paper links to other sites show where they lead', async ({ page }) => {
  await page.goto(OVERVIEW.ko);
  await page.emulateMedia({ media: 'print' });
  const own = page.locator('.prose a[href^="/"]').first();
  expect(await own.evaluate((link) => getComputedStyle(link, '::after').content)).toBe('none');
});
