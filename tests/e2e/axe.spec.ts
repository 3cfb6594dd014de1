import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { OVERVIEW, pageKinds, topicPath } from './sample.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Violations as lines: rule, first element. */
async function findViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

for (const locale of ['de', 'ko'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ colorScheme });

      for (const [kind, path] of Object.entries(pageKinds(locale))) {
        test(`${kind} has no accessibility fault`, async ({ page }) => {
          await page.goto(path);
          await page.waitForLoadState('networkidle');
          expect(await findViolations(page)).toEqual([]);
        });
      }

      test('menus and the search dialog have none when open', async ({ page }) => {
        await page.goto(`/${locale}/`);
        await page.locator('.site-header .menu > summary').click();
        expect(await findViolations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+k');
        await page.keyboard.type('Server');
        await expect(page.locator('dialog [role=option]').first()).toBeVisible();
        expect(await findViolations(page)).toEqual([]);
      });

      test('the whole table of contents beside a topic has none', async ({ page }) => {
        await page.goto(topicPath(locale, 'capacity-planning'));
        await page.locator('.nav-toc button').click();
        await expect(page.locator('#hx-toc [aria-current]')).toBeVisible();
        expect(await findViolations(page)).toEqual([]);
      });
    });
  }
}

test('a narrow page has no accessibility fault with all folded parts open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(OVERVIEW.ko);
  for (const summary of await page.locator('.unfold > summary').all()) await summary.click();
  expect(await findViolations(page)).toEqual([]);
});
