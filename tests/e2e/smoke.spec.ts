import { expect, test } from '@playwright/test';

test('the start page leads to a topic in the reader’s language', async ({ page }) => {
  await page.goto('/de/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.locator('main a[href^="/de/"]').first().click();
  await expect(page.locator('article h1')).toBeVisible();
});

test('an unknown address is not found, in the language of its folder', async ({ page }) => {
  const response = await page.goto('/ko/nothing-here/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
});
