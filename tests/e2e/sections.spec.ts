import { expect, type Page, test } from '@playwright/test';

const TOPIC = 'lync-server-2013-capacity-planning-for-persistent-chat-server';
const heading = (page: Page, id: string) => page.locator(`.prose [id="${id}"]`);

async function switchTo(page: Page, language: string): Promise<void> {
  const header = page.getByRole('banner');
  await header.locator('summary', { hasText: 'Deutsch' }).click();
  await header.getByRole('link', { name: language }).click();
}

/** Part of a section that is above the line where reading begins. */
function partRead(page: Page, id: string): Promise<number> {
  return page.evaluate((name) => {
    const headings = [...document.querySelectorAll('.prose h2')];
    const index = headings.findIndex((one) => one.id === name);
    const top = headings[index]?.getBoundingClientRect().top ?? 0;
    const end = headings[index + 1]?.getBoundingClientRect().top ?? 0;
    const line = Number.parseFloat(getComputedStyle(headings[0] ?? document.body).scrollMarginBlockStart);
    return (line - top) / (end - top);
  }, id);
}

test('the switcher leads to the section that the address names', async ({ page }) => {
  await page.goto(`/de/${TOPIC}/#verlauf-und-dateien`);
  await switchTo(page, '한국어');
  await expect(page).toHaveURL(`/ko/${TOPIC}/#chat-history-and-files`);
  await expect(heading(page, 'chat-history-and-files')).toBeInViewport();
});

test('the switcher leads to the place in the section being read', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 600 });
  await page.goto(`/de/${TOPIC}/`);
  await page.evaluate(() => {
    const section = document.getElementById('last-beim-ausfall-eines-servers');
    scrollTo(0, scrollY + (section?.getBoundingClientRect().top ?? 0) + 100);
  });
  const before = await partRead(page, 'last-beim-ausfall-eines-servers');
  expect(before).toBeGreaterThan(0.2);
  await switchTo(page, 'Italiano');
  await expect(page).toHaveURL(`/it/${TOPIC}/#carico-in-caso-di-guasto-di-un-server`);
  await expect.poll(() => partRead(page, 'carico-in-caso-di-guasto-di-un-server')).toBeCloseTo(before, 1);
});

test('at the top of a page the switcher leads to the top', async ({ page }) => {
  await page.goto(`/de/${TOPIC}/`);
  await switchTo(page, 'Français');
  await expect(page).toHaveURL(`/fr/${TOPIC}/`);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('an address with a section’s name in another language finds it', async ({ page }) => {
  await page.goto(`/ko/${TOPIC}/#obergrenzen`);
  await expect(page).toHaveURL(`/ko/${TOPIC}/#limits`);
  await expect(heading(page, 'limits')).toBeInViewport();
  await page.evaluate(() => {
    location.hash = '#Verlauf-und-Dateien';
  });
  await expect(page).toHaveURL(`/ko/${TOPIC}/#chat-history-and-files`);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a section’s own link offers its other languages', async ({ page }) => {
    await page.goto(`/de/${TOPIC}/`);
    const languages = page.getByText('Diesen Abschnitt lesen auf:');
    await expect(languages.first()).toBeHidden();
    await heading(page, 'einladungen').getByRole('link').click();
    await expect(languages.filter({ visible: true })).toHaveCount(1);
    await page.getByRole('main').getByRole('link', { name: '한국어' }).filter({ visible: true }).click();
    await expect(page).toHaveURL(`/ko/${TOPIC}/#invitations`);
  });
});
