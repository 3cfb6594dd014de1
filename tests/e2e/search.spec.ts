import { expect, type Page, test } from '@playwright/test';

const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => dialog(page).getByRole('combobox');
const options = (page: Page) => dialog(page).getByRole('option');
const said = (page: Page) => dialog(page).getByRole('status');
const activeOption = (page: Page) => dialog(page).locator('[role=option][aria-selected=true]');

async function openDialog(page: Page, locale: string): Promise<void> {
  await page.goto(`/${locale}/`);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

test('Ctrl K opens search, results come while typing, and their number is announced', async ({ page }) => {
  await openDialog(page, 'de');
  await page.keyboard.type('Kapazität');
  await expect(said(page)).toHaveText(/^Treffer: \d+$/);
  await expect(options(page).first()).toHaveAccessibleName(/^Kapazitätsplanung/);
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
});

test('Ctrl K in the dialog marks what is typed and never reaches the browser', async ({ page }) => {
  await openDialog(page, 'de');
  await page.keyboard.type('Server');
  await page.evaluate(() =>
    addEventListener('keydown', ({ defaultPrevented }) => {
      document.title = String(defaultPrevented);
    }),
  );
  await page.keyboard.press('Control+k');
  await expect(page).toHaveTitle('true');
  await page.keyboard.type('Chat');
  await expect(field(page)).toHaveValue('Chat');
});

test('a slash opens search, but not while typing', async ({ page }) => {
  await page.goto('/de/');
  await page.getByRole('searchbox').first().press('/');
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('searchbox').first().blur();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
});

test('by keyboard only: to a section hit and there', async ({ page }) => {
  await openDialog(page, 'de');
  await page.keyboard.type('Topologie');
  await expect(said(page)).toHaveText(/Treffer/);
  await page.keyboard.press('ArrowDown');
  await expect(activeOption(page)).toHaveAttribute('id', 'search-hit-0');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', 'search-hit-0');
  await page.keyboard.press('End');
  await expect(activeOption(page)).toHaveAttribute(
    'id',
    (await options(page).last().getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Home');
  await expect(activeOption(page)).toHaveAttribute('id', 'search-hit-0');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
  const section = dialog(page).locator('.hit-section').first();
  const href = (await section.getAttribute('href')) ?? '';
  while ((await section.getAttribute('aria-selected')) === 'false') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href);
  await expect(page.locator(':target')).toBeVisible();
});

test('Escape closes and gives the focus back', async ({ page }) => {
  await page.goto('/de/');
  const link = page.locator('[data-search-open]');
  await link.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Server');
  await expect(options(page)).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(link).toBeFocused();
});

test('Korean words are found whatever particle they carry', async ({ page }) => {
  await openDialog(page, 'ko');
  const titles = dialog(page).locator('.hit-title');
  await field(page).fill('서버');
  await expect(said(page)).toHaveText(/검색 결과/);
  const plain = await titles.allTextContents();
  await field(page).fill('xqzzk');
  await expect(said(page)).toHaveText('검색 결과가 없습니다.');
  await field(page).fill('서버는');
  await expect(said(page)).toHaveText(/검색 결과: \d/);
  expect(await titles.allTextContents()).toContain(plain[0]);
});

test('a syllable being composed is searched for only when it has come to rest', async ({ page, context }) => {
  await openDialog(page, 'ko');
  const session = await context.newCDPSession(page);
  await dialog(page).evaluate((element) => {
    const states: string[] = [];
    Reflect.set(window, 'states', states);
    new MutationObserver(() => states.push(element.dataset['state'] ?? '')).observe(element, {
      attributeFilter: ['data-state'],
    });
  });
  for (const text of ['ㅅ', '서', '섭', '서버']) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await page.waitForTimeout(150);
  }
  await expect(dialog(page)).toHaveAttribute('data-state', 'results');
  expect(await page.evaluate(() => Reflect.get(window, 'states'))).not.toContain('none');
});

test('an answer that comes late is not shown', async ({ page }) => {
  await openDialog(page, 'de');
  await field(page).fill('qqxz');
  await expect(said(page)).toHaveText('Nichts gefunden.');
  await page.route('**/*.pf_fragment', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await field(page).fill('Zertifikate');
  await page.waitForRequest('**/*.pf_fragment');
  await field(page).fill('xqzzk');
  await page.waitForTimeout(1200);
  await expect(said(page)).toHaveText('Nichts gefunden.');
  await expect(options(page)).toHaveCount(0);
});

test('a missing bundle is said, and the next query tries again', async ({ page }) => {
  await page.route('**/_search/**', (route) => route.abort());
  await openDialog(page, 'de');
  await page.keyboard.type('Chat');
  await expect(said(page)).toHaveText('Die Suche ist gerade nicht erreichbar.');
  await page.unroute('**/_search/**');
  await page.keyboard.type(' Server');
  await expect(said(page)).toHaveText(/Treffer/);
});

test('a part of the index that cannot be fetched is said, and the same query tries again', async ({
  page,
}) => {
  await page.route('**/*.pf_index', (route) => route.abort());
  await openDialog(page, 'de');
  await field(page).fill('Unterhaltungen');
  await expect(said(page)).toHaveText('Die Suche ist gerade nicht erreichbar.');
  await page.unroute('**/*.pf_index');
  await field(page).fill('');
  await expect(dialog(page)).toHaveAttribute('data-state', 'empty');
  await field(page).fill('Unterhaltungen');
  await expect(said(page)).toHaveText(/Treffer/);
});

test('where only titles could be searched, they stay and that is said', async ({ page }) => {
  await page.route('**/*.pf_index', (route) => route.abort());
  await openDialog(page, 'de');
  await field(page).fill('Server');
  await expect(said(page)).toHaveText('Die Suche ist gerade nicht erreichbar.');
  await expect(dialog(page).locator('.search-note')).toHaveText('Die Suche ist gerade nicht erreichbar.');
  await expect(options(page).first()).toBeVisible();
  await page.unroute('**/*.pf_index');
  await field(page).fill('Server Chat');
  await expect(said(page)).toHaveText(/Treffer/);
  await expect(dialog(page).locator('.search-note')).toBeEmpty();
});

test('more results that cannot be fetched are said beside the button, which tries again', async ({
  page,
}) => {
  await page.goto('/de/search/?q=Server');
  const results = page.getByRole('list', { name: 'Suchergebnisse' }).getByRole('heading');
  const more = page.getByRole('button', { name: 'Weitere Ergebnisse' });
  await expect(more).toBeVisible();
  const count = await results.count();
  await page.route('**/*.pf_fragment', (route) => route.abort());
  await more.click();
  await expect(page.locator('[data-search-more-note]')).toHaveText('Die Suche ist gerade nicht erreichbar.');
  await expect(results).toHaveCount(count);
  await page.unroute('**/*.pf_fragment');
  await more.click();
  await expect(results).not.toHaveCount(count);
  await expect(page.locator('[data-search-more-note]')).toBeEmpty();
});

test('what is typed is text, never markup', async ({ page }) => {
  await openDialog(page, 'de');
  for (const query of ['<img src=x onerror=alert(1)>', '😀', 'a', `${'Server '.repeat(200)}`]) {
    await field(page).fill(query);
    await expect(dialog(page)).toHaveAttribute('data-state', /results|none/);
  }
  await expect(dialog(page).locator('img')).toHaveCount(0);
});

test('the search page answers the query in its address and keeps the address in step', async ({ page }) => {
  await page.goto('/de/search/?q=Server');
  const items = page.locator('[data-search-results] > li');
  await expect(items).toHaveCount(10);
  await page.getByRole('button', { name: 'Weitere Ergebnisse' }).click();
  await expect(items.nth(10).getByRole('link').first()).toBeFocused();
  const input = page.getByRole('searchbox');
  await input.fill('Zertifikate');
  await expect(page).toHaveURL('/de/search/?q=Zertifikate&in=first');
  await expect(items.first()).toContainText('Zertifikate');
  await page.goBack();
  await expect(input).toHaveValue('Server');
  await expect(items).toHaveCount(10);
  await page.goForward();
  await expect(input).toHaveValue('Zertifikate');
});

test('Enter without a choice leads to all results', async ({ page }) => {
  await openDialog(page, 'de');
  await page.keyboard.type('Server');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/de/search/?q=Server&in=first');
  await expect(page.locator('[data-search-results] > li')).toHaveCount(10);
});

test('a hit on the page itself closes the dialog', async ({ page }) => {
  await page.goto('/de/lync-server-2013-supported-topologies-for-persistent-chat-server/');
  await page.keyboard.press('/');
  await page.keyboard.type('unterstützte Topologien');
  await expect(said(page)).toHaveText(/Treffer/);
  await dialog(page).locator('.hit-section').first().click();
  await expect(dialog(page)).toBeHidden();
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing is wider than the screen', async ({ page }) => {
    await page.goto('/de/search/?q=Server');
    await expect(page.locator('[data-search-results] > li')).toHaveCount(10);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.locator('[data-search-open]').click();
    await field(page).fill('Server');
    await expect(options(page)).not.toHaveCount(0);
    expect(await dialog(page).evaluate((element) => element.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('search is a link to a form', async ({ page }) => {
    await page.goto('/de/');
    await page.locator('[data-search-open]').click();
    await expect(page).toHaveURL('/de/search/');
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: 'Gesamtes Inhaltsverzeichnis' })).toBeVisible();
    await main.getByRole('searchbox').fill('Server');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/de/search/?q=Server');
  });
});
