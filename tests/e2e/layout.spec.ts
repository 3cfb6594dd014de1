import { expect, type Page, test } from '@playwright/test';
import { OVERVIEW, pageKinds, topicPath } from './sample.ts';

const WIDTHS = [320, 390, 600, 768, 1024, 1280, 1920, 2560];

/** By how many CSS pixels a page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Adds a reader's own style. */
function addStyle(page: Page, css: string): Promise<void> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/** Elements that stick out of the window, other than those in a part that scrolls by itself. */
function findCutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && !scrolls(element.parentElement))
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `${element.tagName} ${element.className}`);
  });
}

for (const locale of ['de', 'ko'] as const) {
  for (const [kind, path] of Object.entries(pageKinds(locale))) {
    test(`${kind} in ${locale} fits every width`, async ({ page }) => {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflow(page), `at ${width} px`).toBeLessThanOrEqual(0);
        expect(await findCutOff(page), `at ${width} px`).toEqual([]);
      }
    });
  }
}

test.describe('zoomed to 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('a topic reads in one column, and no bar covers it', async ({ page }) => {
    await page.goto(topicPath('de', 'capacity-planning'));
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.locator('#verlauf-und-dateien').scrollIntoViewIfNeeded();
    const { top, bottom } = await page
      .locator('.site-header')
      .evaluate((element) => element.getBoundingClientRect().toJSON());
    expect(Math.max(0, Math.min(256, bottom) - Math.max(0, top))).toBe(0);
    await page.locator('.site-header .menu > summary').click();
    await expect(page.locator('.site-header .menu').getByRole('link', { name: '한국어' })).toBeInViewport();
  });

  test('a menu and the search dialog can be used', async ({ page }) => {
    await page.goto(OVERVIEW.ko);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('서버');
    const option = page.locator('dialog [role=option]').first();
    await expect(option).toBeVisible();
    await expect(page.locator('dialog input[name=q]')).toBeInViewport();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

test('text set twice as large still fits', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(topicPath('de', 'capacity-planning'));
  await addStyle(page, 'html { font-size: 32px !important }');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('the reader’s own spacing cuts nothing off', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(topicPath('de', 'capacity-planning'));
  await addStyle(
    page,
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`,
  );
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await findCutOff(page)).toEqual([]);
});

test('Korean breaks between words, German within long ones', async ({ page }) => {
  await page.goto(OVERVIEW.ko);
  await expect(page.locator('.prose p').first()).toHaveCSS('word-break', 'keep-all');
  await page.goto(OVERVIEW.de);
  await expect(page.locator('.prose p').first()).toHaveCSS('hyphens', 'auto');
});

test.describe('with colours of the system’s own', () => {
  test.use({ forcedColors: 'active' });

  test('buttons, the current topic and states stay visible', async ({ page }) => {
    await page.goto(topicPath('de', 'capacity-planning'));
    await expect(page.locator('.local-nav [aria-current]')).toHaveCSS('outline-style', 'solid');
    await expect(page.locator('.search-link')).not.toHaveCSS('border-top-color', 'rgba(0, 0, 0, 0)');
    const icon = await page
      .locator('.theme-toggle')
      .evaluate((button) => getComputedStyle(button, '::before').backgroundImage);
    expect(icon).toContain('gradient');
  });
});

test.describe('with motion off', () => {
  test.use({ reducedMotion: 'reduce' });

  test('nothing moves', async ({ page }) => {
    await page.goto(`${topicPath('de', 'capacity-planning')}#einladungen`);
    await page.keyboard.press('Control+k');
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
  });
});
