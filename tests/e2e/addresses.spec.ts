import { expect, test } from '@playwright/test';

/** Exists in all languages; the address in German is its own. */
const OVERVIEW = '/id/0222c2dc-fbf8-4573-9da0-d27ec7162d85/';
const SLUG = 'lync-server-2013-overview-of-persistent-chat-server';
/** Exists in French and Korean only. */
const ARCHIVING = '/id/3e7063aa-e250-4ca5-8273-c5614a6c91d2/';

test.describe('with a browser that asks for Italian', () => {
  test.use({ locale: 'it-IT' });

  test('a permanent address leads to its language, and to the one picked before', async ({ page }) => {
    await page.goto(`${OVERVIEW}#stand`);
    await expect(page).toHaveURL(`/it/${SLUG}/#stand`);
    await page.goto('/#languages');
    await page.evaluate(() => localStorage.setItem('hexapla-locale', 'de'));
    await page.goto('/library/gg990324/');
    await expect(page).toHaveURL('/de/uebersicht-bestaendiger-chat/');
  });

  test('a topic that its language lacks is shown as the fallback chain says', async ({ page }) => {
    await page.goto(ARCHIVING);
    await expect(page).toHaveURL(/^[^#]*\/it\//);
    await expect(page.locator('.fallback-notice')).toBeVisible();
  });
});

test.describe('with a browser that asks for Japanese', () => {
  test.use({ locale: 'ja-JP' });

  test('a permanent address leads to the default language', async ({ page }) => {
    await page.goto(OVERVIEW);
    await expect(page).toHaveURL('/de/uebersicht-bestaendiger-chat/');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the list of editions is the page', async ({ page }) => {
    await page.goto(ARCHIVING);
    await expect(page.locator('a[data-locale]')).toHaveCount(5);
    const own = page.locator('a[data-locale]:not([data-state=missing])');
    await expect(own).toHaveCount(2);
    await expect(own.first()).toContainText('Français');
    await own.first().click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  });

  test('an old address sends readers on', async ({ page }) => {
    await page.goto(`/de/${SLUG}/`);
    await expect(page).toHaveURL('/de/uebersicht-bestaendiger-chat/');
  });
});

test('who comes from a topic sees the list, and a pick is remembered', async ({ page }) => {
  await page.goto(`/ko/${SLUG}/`);
  await page.locator('.permanent-link a').click();
  await expect(page).toHaveURL(OVERVIEW);
  // An address stands before the scripts run that remember a pick.
  await page.waitForLoadState();
  await page.locator('a[data-locale=es]').click();
  await expect(page).toHaveURL(`/es/${SLUG}/`);
  expect(await page.evaluate(() => localStorage.getItem('hexapla-locale'))).toBe('es');
});

test('the button copies the whole permanent address', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/de/uebersicht-bestaendiger-chat/`);
  const button = page.locator('[data-copy-link]');
  await button.click();
  await expect(button).toHaveText('Kopiert');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(new URL(OVERVIEW, baseURL).href);
});

for (const address of ['/library/Gg990324(v=OCS.15).aspx', '/id/0222C2DC-FBF8-4573-9DA0-D27EC7162D85/']) {
  test(`an ID as people copy it is found: ${address}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('article h1')).toBeVisible();
  });
}
