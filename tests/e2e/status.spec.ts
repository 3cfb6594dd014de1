import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const MISSING = 'Archivage et conservation des conversations permanentes';

test('the page of all languages leads to one language', async ({ page }) => {
  await page.goto('/status/');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await page.getByRole('columnheader', { name: 'Koreanisch' }).getByRole('link').click();
  await expect(page).toHaveURL(/\/ko\/status\/$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
});

test('what is missing comes first, with the command that starts it', async ({ page }) => {
  await page.goto('/de/status/');
  const first = page.locator('[data-status-topics] tbody tr').first();
  await expect(first.getByRole('rowheader')).toContainText(MISSING);
  await first.locator('summary').click();
  await expect(first.locator('code').first()).toHaveText(/^hexapla new --asset [0-9a-f-]{36} --locale de$/);
});

test('a filter stands in the address, and an address is a filter', async ({ page }) => {
  await page.goto('/de/status/');
  const rows = page.locator('[data-status-topics] tbody tr:visible');
  const all = await rows.count();
  await page.locator('select[name="status"]').selectOption('missing');
  await expect(page).toHaveURL(/\?status=missing$/);
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Alle zeigen' }).click();
  await expect(page).toHaveURL(/\/de\/status\/$/);
  await expect(rows).toHaveCount(all);

  await page.goto('/de/status/?status=current&text=port');
  await expect(page.getByLabel('Titel enthält')).toHaveValue('port');
  await expect(rows).toHaveCount(1);
  await expect(page.locator('output')).toHaveText(`Angezeigte Themen: 1 von ${all}`);
});

test('a filter that nothing fits says so', async ({ page }) => {
  await page.goto('/de/status/?text=nichts%20davon');
  await expect(page.locator('[data-status-none]')).toBeVisible();
});

test('the picture can be widened', async ({ page }) => {
  await page.goto('/status/');
  const strip = page.locator('.strip').first();
  const width = async () => (await strip.boundingBox())?.width ?? 0;
  const before = await width();
  await page.locator('[data-status-zoom] input').fill('4');
  await expect.poll(width).toBeGreaterThan(before * 3);
});

test('the view side by side is one link away', async ({ page }) => {
  await page.goto('/es/status/?status=outdated');
  const row = page.locator('[data-status-topics] tbody tr:visible').first();
  await row.locator('summary').click();
  await row.getByRole('link', { name: /^En paralelo/ }).click();
  await expect(page).toHaveURL(/\/es\/.+\/\?with=de$/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every topic is listed and nothing pretends to work', async ({ page }) => {
    await page.goto('/de/status/?status=missing');
    await expect(page.locator('[data-status-filter]')).toBeHidden();
    expect(await page.locator('[data-status-topics] tbody tr:visible').count()).toBeGreaterThan(10);
  });
});

for (const path of ['/status/', '/ko/status/'] as const) {
  test(`${path} is accessible`, async ({ page }) => {
    await page.goto(path);
    const details = page.locator('details > summary').first();
    if ((await details.count()) > 0) await details.click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}

test('a text of unknown origin differs from the others by shape, and tables that go on show it', async ({
  page,
}) => {
  await page.goto('/de/status/');
  const cell = (state: string) => page.locator(`.status-legend [data-state=${state}]`);
  await expect(cell('unknown')).toHaveCSS('background-image', /linear-gradient/);
  await expect(cell('human')).toHaveCSS('background-image', 'none');
  await expect(page.locator('.status-topics')).toHaveCSS('background-image', /linear-gradient/);
  const gap = await page.locator('main h1').evaluate((title) => {
    const below = title.nextElementSibling?.getBoundingClientRect().top ?? 0;
    return below - title.getBoundingClientRect().bottom;
  });
  expect(gap).toBeGreaterThan(6);
});

test('the site’s own search and sitemap know nothing of it', async ({ page, request }) => {
  expect((await request.get('/sitemap.xml')).status()).toBe(404);
  await page.goto('/de/');
  await expect(page.getByRole('link', { name: 'Stand der Übersetzung' })).toHaveAttribute(
    'href',
    '/de/status/',
  );
});
