import { expect, type Page, test } from '@playwright/test';
import { FALLBACK, OVERVIEW, topicPath } from './sample.ts';

const html = (page: Page) => page.locator('html');
const article = (page: Page) => page.locator('article');

async function chooseLanguage(page: Page, name: string): Promise<void> {
  await page.locator('.site-header .menu > summary').click();
  await page.locator('.site-header .menu').getByRole('link', { name }).click();
}

test('browsing leads from the root down to a topic, along its neighbours and back up', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /^Deutsch/ }).click();
  await expect(page).toHaveURL('/de/');
  await page.getByRole('link', { name: /^Technische Anforderungen/ }).click();
  const nav = page.getByRole('navigation', { name: 'Themen in diesem Abschnitt' });
  await nav.getByRole('link', { name: /^Kapazitätsplanung/ }).click();
  await expect(page).toHaveURL(topicPath('de', 'capacity-planning'));
  await expect(nav.locator('[aria-current=page]')).toHaveText(/^Kapazitätsplanung/);
  await page
    .getByRole('link', { name: /^Ports und Zertifikate/ })
    .last()
    .click();
  await expect(page).toHaveURL(topicPath('de', 'ports-and-certificates'));
  await page.getByRole('navigation', { name: 'Pfad' }).getByRole('link').last().click();
  await expect(page).toHaveURL(topicPath('de', 'technical-requirements'));
});

test('the whole table of contents opens beside a topic, at the topic', async ({ page }) => {
  await page.goto(topicPath('ko', 'capacity-planning'));
  const tree = page.locator('#hx-toc');
  await page.getByRole('button', { name: '여기에 목차 표시' }).click();
  await expect(tree.locator('[aria-current=page]')).toHaveText('영구 채팅 서버 용량 계획');
  await tree.getByRole('link', { name: '영구 채팅 서버 개요' }).click();
  await expect(page).toHaveURL(OVERVIEW.ko);
});

test('switching the language finds the twin whatever its file is called, and is remembered', async ({
  page,
}) => {
  await page.goto(OVERVIEW.de);
  await chooseLanguage(page, '한국어');
  await expect(page).toHaveURL(OVERVIEW.ko);
  await expect(html(page)).toHaveAttribute('lang', 'ko');
  await expect(page.locator('h1')).toContainText('개요');
  await page.goto('/');
  await expect(page).toHaveURL('/ko/');
  await page.goto('/#languages');
  await expect(page).toHaveURL('/#languages');
});

test('a topic that is not translated says so, in the right languages, and names the original', async ({
  page,
}) => {
  await page.goto(FALLBACK.ko);
  await expect(page.getByRole('note').first()).toContainText('이 항목은 한국어로 제공되지 않습니다.');
  await expect(html(page)).toHaveAttribute('lang', 'ko');
  await expect(article(page)).toHaveAttribute('lang', 'de');
  await expect(page.locator('.outline')).toHaveAttribute('lang', 'ko');
  await expect(page.locator('.outline ul').first()).toHaveAttribute('lang', 'de');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel=alternate][hreflang]')).toHaveCount(0);
  const canonical = page.locator('link[rel=canonical]');
  await expect(canonical).toHaveAttribute('href', FALLBACK.ko.replace('/ko/', '/de/'));
  await page.getByRole('link', { name: '원본 페이지 열기' }).click();
  await expect(html(page)).toHaveAttribute('lang', 'de');
  await page.locator('.site-header .menu > summary').click();
  await expect(page.locator('.site-header [data-state=missing]')).toHaveText([
    /Italiano\s*nicht übersetzt/,
    /한국어\s*nicht übersetzt/,
  ]);
});

test('an unknown address is not found, in the language of its folder or of the reader', async ({ page }) => {
  for (const [locale, title] of [
    ['de', 'Seite nicht gefunden'],
    ['ko', '페이지를 찾을 수 없음'],
  ] as const) {
    const answer = await page.goto(`/${locale}/nichts/gibt-es/`);
    expect(answer?.status()).toBe(404);
    await expect(html(page)).toHaveAttribute('lang', locale);
    await expect(page.locator('h1')).toHaveText(title);
    await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
  }
  expect((await page.goto('/nirgends/'))?.status()).toBe(404);
});

test.describe('a reader of Korean', () => {
  test.use({ locale: 'ko-KR' });

  test('reads Korean at an address without a language', async ({ page }) => {
    await page.goto('/nirgends/');
    await expect(html(page)).toHaveAttribute('lang', 'ko');
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
    const number = await page.getByRole('heading', { level: 1 }).boundingBox();
    const title = await page.getByRole('heading', { level: 2 }).boundingBox();
    const gap = (title?.y ?? 0) - (number?.y ?? 0) - (number?.height ?? 0);
    expect(gap).toBeGreaterThan(8);
    expect(gap).toBeLessThan(24);
  });
});

test('by keyboard only: skip link, language menu, appearance', async ({ page }) => {
  await page.goto(OVERVIEW.de);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('main a').first()).toBeFocused();
  const menu = page.locator('.site-header .menu');
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(menu.getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu.getByRole('link').first()).toBeHidden();
  await expect(menu.locator('summary')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Darstellung: Wie im System' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(html(page)).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Darstellung: Dunkel' })).toBeVisible();
});

test('every stop of the keyboard shows where it is', async ({ page }) => {
  await page.goto(topicPath('de', 'capacity-planning'));
  const stops = await page.locator('a, button, summary, input, [tabindex="0"]').count();
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const shown = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return 'end';
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 ? 'yes' : focused.outerHTML;
    });
    if (shown === 'end') return;
    expect(shown).toBe('yes');
  }
});

test('every neighbour of a topic is reached by keyboard, folded part or not', async ({ page }) => {
  await page.goto(topicPath('de', 'capacity-planning'));
  const links = page.locator('.local-nav a');
  await links.first().focus();
  await page.keyboard.press('Tab');
  await expect(links.nth(1)).toBeFocused();
  const outline = page.locator('.outline a');
  await outline.first().focus();
  await expect(outline.first()).toBeFocused();
});

test('the outline follows the reader through jumps, to the end, and shows where it is', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto(topicPath('de', 'capacity-planning'));
  const links = page.locator('.outline a');
  const current = page.locator('.outline [aria-current]');
  await expect(current).toHaveCount(0);
  for (const link of [links.last(), links.first(), links.nth(1)]) {
    await link.click();
    await expect(current).toHaveCount(1);
    await expect(link).toHaveAttribute('aria-current', 'true');
  }
  await page.keyboard.press('End');
  await expect(links.last()).toHaveAttribute('aria-current', 'true');
  await expect(current).toHaveCount(1);
  await page.evaluate(() => scrollTo(0, 0));
  await expect(current).toHaveCount(0);
  await page.evaluate(() => {
    const heading = document.querySelectorAll('.prose h2')[2];
    scrollTo(0, scrollY + (heading?.getBoundingClientRect().top ?? 0) - 20);
  });
  const third = await page.locator('.prose h2').nth(2).getAttribute('id');
  await expect(current).toHaveAttribute('href', `#${third}`);
});

test('a long outline shows its current entry', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 320 });
  await page.goto(topicPath('de', 'capacity-planning'));
  await page
    .locator('.prose h2')
    .last()
    .evaluate((heading) => heading.scrollIntoView());
  await expect(page.locator('.outline a').last()).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.outline a').last()).toBeInViewport({ ratio: 1 });
});

test('code is copied by a button, and the button says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(topicPath('de', 'capacity-planning'));
  const block = page.locator('.code').first();
  await block.hover();
  await block.getByRole('button', { name: 'Kopieren' }).click();
  await expect(block.getByRole('button', { name: 'Kopiert' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Set-CsPersistentChatConfiguration/);
});

test('without a connection the page stays readable, and search says what is the matter', async ({
  page,
  context,
}) => {
  await page.goto(OVERVIEW.de);
  await context.setOffline(true);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Server');
  await expect(page.getByRole('dialog').getByText('Keine Verbindung.').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('h1')).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a topic is read, its neighbours and its other languages are reached', async ({ page }) => {
    await page.goto(OVERVIEW.de);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('.theme-toggle')).toBeHidden();
    await expect(page.locator('.nav-toc button')).toBeHidden();
    await chooseLanguage(page, '한국어');
    await expect(page).toHaveURL(OVERVIEW.ko);
    await page.locator('.local-nav').getByRole('link', { name: '전체 목차' }).click();
    await page.locator('.toc details > summary').last().click();
    await expect(page.getByRole('link', { name: '영구 채팅 서버 용량 계획' })).toBeVisible();
    await page.getByRole('link', { name: '영구 채팅 서버 구성 요소 및 토폴로지' }).click();
    await expect(page.locator('article img')).toHaveJSProperty('complete', true);
  });

  test('the not-found page speaks every language', async ({ page }) => {
    await page.goto('/nirgends/');
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(5);
  });
});
