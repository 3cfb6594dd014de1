import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const TOPIC = 'lync-server-2013-capacity-planning-for-persistent-chat-server';
const own = (page: Page) => page.getByRole('region', { name: 'Deutsch', exact: true });
const other = (page: Page) => page.getByRole('region', { name: '한국어', exact: true });

/** Distance from the window's top of each heading of a column. */
function headingTops(page: Page, column: string): Promise<readonly number[]> {
  return page
    .locator(`${column} h2`)
    .evaluateAll((headings) => headings.map((one) => Math.round(one.getBoundingClientRect().top)));
}

test('by keyboard: a second language beside the first, and back', async ({ page }) => {
  await page.goto(`/de/${TOPIC}/`);
  const button = page.locator('summary', { hasText: 'Zweisprachig lesen' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('article').getByRole('link', { name: '한국어' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/de/${TOPIC}/?with=ko`);
  await expect(own(page)).toHaveAttribute('lang', 'de');
  await expect(other(page)).toHaveAttribute('lang', 'ko');
  await expect(page.getByRole('group', { name: 'Deutsch, 한국어' })).toBeFocused();
  const tops = await headingTops(page, '.prose[role=region]');
  expect(tops).toHaveLength(6);
  expect(await headingTops(page, '.bilingual-other')).toEqual(tops);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(other(page)).toHaveCount(0);
  await expect(page).toHaveURL(`/de/${TOPIC}/`);
  await expect(button).toBeFocused();
  await expect(page.locator('.prose [style]')).toHaveCount(0);
});

test('the choice holds on the next page, in either language, until it is ended', async ({ page }) => {
  await page.goto(`/de/${TOPIC}/?with=ko`);
  await expect(other(page)).toBeVisible();
  await page.goto('/de/lync-server-2013-how-persistent-chat-server-works/');
  await expect(other(page)).toBeVisible();
  await page.goto(`/ko/${TOPIC}/`);
  await expect(own(page)).toHaveAttribute('lang', 'de');
  await page.getByRole('button', { name: '두 번째 언어 닫기' }).click();
  await page.goto(`/de/${TOPIC}/`);
  await page.waitForLoadState('networkidle');
  await expect(other(page)).toHaveCount(0);
});

test('the other text is fetched only when asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`/de/${TOPIC}/`);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.startsWith('/ko/') || path.includes('bilingual'))).toEqual([]);
});

test('a block that one language lacks is shown, and marked', async ({ page }) => {
  await page.route(`**/ko/${TOPIC}/`, async (route) => {
    const html = await (await route.fetch()).text();
    const changed = html.replace(/<aside class="callout[\s\S]*?<\/aside>/, '');
    await route.fulfill({ contentType: 'text/html', body: changed });
  });
  await page.goto(`/de/${TOPIC}/?with=ko`);
  await expect(other(page)).toContainText('nur auf Deutsch');
  await expect(own(page).getByRole('note')).toBeVisible();
  const gap = await page.locator('.bilingual-gap').boundingBox();
  const note = await own(page).getByRole('note').boundingBox();
  expect(Math.abs((gap?.y ?? 0) - (note?.y ?? 99))).toBeLessThan(2);
});

test('what a reader looks at stays where reading begins', async ({ page }) => {
  await page.goto(`/de/${TOPIC}/#einladungen`);
  const offset = () =>
    page.locator('#einladungen').evaluate((heading) => {
      const line = Number.parseFloat(getComputedStyle(heading).scrollMarginBlockStart);
      return Math.round(heading.getBoundingClientRect().top - line);
    });
  const before = await offset();
  await page.evaluate(() => document.querySelector<HTMLElement>('a[data-with="ko"]')?.click());
  await expect(other(page)).toBeVisible();
  expect(Math.abs((await offset()) - before)).toBeLessThan(2);
  const bar = await page.locator('.bilingual-bar').boundingBox();
  const heading = await page.locator('#einladungen').boundingBox();
  expect(heading?.y ?? 0).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
});

test('on a fallback page, beside the text that stands in', async ({ page }) => {
  await page.goto('/it/lync-server-2013-single-server-topology-for-persistent-chat-server/?with=es');
  await expect(own(page)).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('region', { name: 'Español' })).toHaveAttribute('lang', 'es');
});

test('names of languages are in their language', async ({ page }) => {
  await page.goto(`/de/${TOPIC}/?with=ko`);
  const names = page.locator('.bilingual-bar span');
  await expect(names).toHaveText(['Deutsch', '한국어']);
  await expect(names.first()).toHaveAttribute('lang', 'de');
  await expect(names.last()).toHaveAttribute('lang', 'ko');
});

test('a text that cannot be had is said', async ({ page }) => {
  await page.route(`**/ko/${TOPIC}/`, (route) => route.abort());
  await page.goto(`/de/${TOPIC}/?with=ko`);
  await expect(page.getByRole('alert')).toHaveText('Der andere Text lässt sich gerade nicht laden.');
  await expect(page.locator('.prose')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility fault, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/de/${TOPIC}/?with=ko`);
    await expect(other(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('each block comes before its translation, and nothing is wider than the screen', async ({ page }) => {
    await page.goto(`/de/${TOPIC}/?with=ko`);
    await expect(page.locator('.bilingual-other h2').first()).toBeVisible();
    const tops = await headingTops(page, '.prose[role=region]');
    const others = await headingTops(page, '.bilingual-other');
    const order = tops.flatMap((top, index) => [top, others[index] ?? 0]);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no menu, and the switcher leads to the other language', async ({ page }) => {
    await page.goto(`/de/${TOPIC}/`);
    await expect(page.getByText('Zweisprachig lesen')).toBeHidden();
    await page.getByRole('banner').getByText('Deutsch').first().click();
    await page.getByRole('banner').getByRole('link', { name: '한국어' }).click();
    await expect(page).toHaveURL(`/ko/${TOPIC}/`);
  });
});
