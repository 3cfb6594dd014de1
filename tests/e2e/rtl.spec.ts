import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, test } from '@playwright/test';
import { type ServedSite, siteOf } from './site-of.ts';

let site: ServedSite;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  site = await siteOf('tests/fixtures/rtl', '--default-locale', 'ar');
});
test.afterAll(() => site.close());

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

async function box(locator: Locator): Promise<Box> {
  const bounds = await locator.boundingBox();
  if (!bounds) throw new Error('The element is not shown.');
  const { x, y, width, height } = bounds;
  return { left: x, right: x + width, top: y, bottom: y + height };
}

test('the page runs from right to left', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${site.url}/ar/rooms/`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const nav = await box(page.locator('.local-nav'));
  const text = await box(page.locator('.prose'));
  const outline = await box(page.locator('.outline'));
  expect(nav.left).toBeGreaterThan(text.right);
  expect(outline.right).toBeLessThan(text.left);
  const title = await box(page.locator('.site-title'));
  const theme = await box(page.locator('.theme-toggle'));
  expect(title.left).toBeGreaterThan(theme.right);
  await expect(page.locator('.prose p').first()).toHaveCSS('text-align', 'start');
  await expect(page.locator('.callout')).toHaveCSS('border-right-width', '3px');
  await expect(page.locator('.prose th').first()).toHaveCSS('text-align', 'start');
});

test('a text stands below its title, with an outline beside it and without', async ({ page }) => {
  for (const path of ['/ar/rooms/', '/ar/members/', '/de/members/']) {
    for (const width of [390, 1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(site.url + path);
      const header = await box(page.locator('.topic > header'));
      const prose = await box(page.locator('.topic > .prose'));
      const edge = path.startsWith('/ar/') ? 'right' : 'left';
      expect(prose[edge], `${path} at ${width} px`).toBe(header[edge]);
      expect(prose.right - prose.left, `${path} at ${width} px`).toBeGreaterThan(300);
      expect(prose.top).toBeGreaterThanOrEqual(header.bottom);
    }
  }
});

test('code runs from left to right', async ({ page }) => {
  await page.goto(`${site.url}/ar/rooms/`);
  await expect(page.locator('.prose pre')).toHaveCSS('direction', 'ltr');
  await expect(page.locator('.prose p code').first()).toHaveCSS('direction', 'ltr');
});

test('a text in another direction keeps its own', async ({ page }) => {
  await page.goto(`${site.url}/ar/backup/`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('article')).toHaveAttribute('dir', 'ltr');
  await expect(page.locator('article')).toHaveAttribute('lang', 'de');
  await expect(page.locator('.prose p').first()).toHaveCSS('direction', 'ltr');
  await expect(page.getByRole('note').first()).toHaveCSS('direction', 'rtl');
});

test('words of the interface, which has none in Arabic, and texts each say their language', async ({
  page,
}) => {
  for (const path of ['/ar/', '/ar/rooms/', '/ar/backup/', '/ar/toc/', '/ar/status/', '/ar/search/']) {
    await page.goto(site.url + path);
    const runs = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: { text: string; lang: string }[] = [];
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        const isHidden = parentElement?.closest('script, noscript, style, code, pre, kbd, [translate=no]');
        const text = textContent?.trim() ?? '';
        if (isHidden || !/\p{L}{2}/u.test(text)) continue;
        found.push({ text, lang: parentElement?.closest<HTMLElement>('[lang]')?.lang ?? '' });
      }
      return found;
    });
    const isArabic = ({ text }: { text: string }) => /\p{Script=Arabic}/u.test(text);
    expect(runs.filter(isArabic).length, path).toBeGreaterThan(0);
    const named = runs.filter(({ text }) => text !== 'Hexapla');
    expect
      .soft(
        named.filter((run) => (run.lang === 'ar') !== isArabic(run)),
        path,
      )
      .toEqual([]);
  }
});

test('nothing is cut off, and axe finds no fault', async ({ page }) => {
  test.slow();
  for (const path of ['/', '/ar/', '/ar/rooms/', '/ar/backup/', '/ar/toc/', '/ar/search/', '/ar/nichts/']) {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(site.url + path);
      await page.waitForLoadState('networkidle');
      const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrollWidth, `${path} at ${width} px`).toBeLessThanOrEqual(width);
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('the search dialog works', async ({ page }) => {
  await page.goto(`${site.url}/ar/`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('المحادثة');
  const option = page.locator('dialog [role=option]').first();
  await expect(option).toHaveAccessibleName(/المحادثة/);
  await expect(option).toHaveCSS('direction', 'rtl');
});
