import { expect, type Page, test } from '@playwright/test';
import { FALLBACK, OVERVIEW, openWith, pageKinds, topicPath } from './sample.ts';

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

test('with large text, what the header leads to is whole', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 800 });
  await page.goto(topicPath('de', 'capacity-planning'));
  await addStyle(page, 'html { font-size: 32px !important }');
  for (const part of ['.search-link', '.site-header .menu > summary', '.theme-toggle']) {
    const cut = await page.locator(part).evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(cut, part).toBeLessThanOrEqual(0);
  }
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('code in a cell wraps and leaves the table its width', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const code = `Set-Example ${'-Identity "global" '.repeat(20)}`;
  await openWith(
    page,
    `<div class="table"><table><tr><td>One</td><td><pre><code>${code}</code></pre></td></tr></table></div>`,
  );
  await expect(page.locator('td .code')).toBeVisible();
  const table = page.locator('.table').first();
  expect(await table.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  expect((await page.locator('td pre').boundingBox())?.width).toBeGreaterThan(200);
});

test('raised and lowered letters leave the lines where they are', async ({ page }) => {
  await openWith(page, '<p id="plain">One</p><p id="raised">One<sup>2</sup><sub>2</sub></p>');
  const heightOf = async (id: string) => (await page.locator(`#${id}`).boundingBox())?.height;
  expect(await heightOf('raised')).toBe(await heightOf('plain'));
});

test('items that end in a block stand apart from the next', async ({ page }) => {
  await openWith(
    page,
    '<ul><li>One<pre>code</pre></li><li id="next">Two<ul id="nested"><li>Three</li></ul></li></ul>',
  );
  await expect(page.locator('#next')).toHaveCSS('margin-top', '16.56px');
  expect(
    Number.parseFloat(await page.locator('#nested').evaluate((e) => getComputedStyle(e).marginTop)),
  ).toBeLessThan(8);
});

test('a mark of language stays with the word before it', async ({ page }) => {
  await page.goto(FALLBACK.ko);
  const tags = page.locator('.local-nav .tag');
  await expect(tags).not.toHaveCount(0);
  for (let width = 8; width < 16; width += 0.5) {
    await addStyle(page, `.local-nav { inline-size: ${width}rem }`);
    const apart = await tags.evaluateAll((all) =>
      all.filter((tag) => {
        const texts = [...(tag.previousElementSibling?.getClientRects() ?? [])];
        return (texts.at(-1)?.bottom ?? 0) < tag.getBoundingClientRect().top;
      }),
    );
    expect(apart, `at ${width} rem`).toEqual([]);
  }
});

test('icons stand at the first line of what they belong to', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(topicPath('de', 'capacity-planning'));
  for (const part of ['.nav-up', '.nav-toc']) {
    const apart = await page.locator(part).evaluate((element) => {
      const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
      const icon = element.querySelector('.icon');
      const line = element.querySelector('a')?.getClientRects()[0];
      return icon && line ? middle(icon.getBoundingClientRect()) - middle(firstLine(element, line)) : 99;
      function firstLine(within: Element, box: DOMRect): DOMRect {
        const height = Number.parseFloat(getComputedStyle(within).lineHeight);
        return new DOMRect(box.x, box.y, box.width, Math.min(height, box.height));
      }
    });
    expect(Math.abs(apart), part).toBeLessThan(2);
  }
});

test('evidence opens below its switch, which stays where it is', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(topicPath('de', 'capacity-planning'));
    const before = await page.locator('.freshness > summary').boundingBox();
    await page.locator('.freshness > summary').click();
    await expect(page.locator('.freshness li').first()).toBeVisible();
    expect(await page.locator('.freshness > summary').boundingBox()).toEqual(before);
  }
});

test('the table of contents beside a topic keeps its switch in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto(topicPath('de', 'capacity-planning'));
  const button = page.getByRole('button', { name: 'Inhaltsverzeichnis hier anzeigen' });
  await button.click();
  await expect(page.locator('#hx-toc [aria-current]')).toBeVisible();
  await page.locator('.local-nav').evaluate((nav) => nav.scrollTo(0, nav.scrollHeight));
  expect(await page.locator('.local-nav').evaluate((nav) => nav.scrollTop)).toBeGreaterThan(20);
  await expect(button).toBeInViewport({ ratio: 1 });
});

test('the ring of focus lies inside what scrolls', async ({ page }) => {
  await page.goto(topicPath('de', 'capacity-planning'));
  for (const part of ['.local-nav li a', '.outline li a']) {
    await page.locator(part).first().focus();
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveCSS('outline-offset', '-2px');
  }
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the button that copies code covers none of it', async ({ page }) => {
    await page.goto(topicPath('de', 'capacity-planning'));
    const button = await page.locator('.code button').first().boundingBox();
    const padding = await page
      .locator('.code pre')
      .first()
      .evaluate((pre) => {
        const { paddingTop, borderTopWidth } = getComputedStyle(pre);
        return (
          pre.getBoundingClientRect().top + Number.parseFloat(paddingTop) + Number.parseFloat(borderTopWidth)
        );
      });
    expect(padding).toBeGreaterThanOrEqual((button?.y ?? 0) + (button?.height ?? 99));
  });
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
    await expect(page.locator('.theme-toggle')).not.toHaveCSS('border-top-color', 'rgba(0, 0, 0, 0)');
    await page.goto('/de/');
    await expect(page.locator('.search-form button')).toHaveCSS('border-top-style', 'solid');
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
