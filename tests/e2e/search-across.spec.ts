import { expect, type Page, test } from '@playwright/test';

const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => dialog(page).getByRole('combobox');
const options = (page: Page) => dialog(page).getByRole('option');
const said = (page: Page) => dialog(page).getByRole('status');
const items = (page: Page) => page.locator('[data-search-results] > li');

async function openDialog(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

test('a French title finds the German edition', async ({ page }) => {
  await openDialog(page, '/de/');
  await field(page).fill('Planification de la capacité');
  await expect(said(page)).toHaveText(/Treffer/);
  await expect(options(page).first()).toHaveAccessibleName(/^Kapazitätsplanung/);
  await expect(options(page).first()).toHaveAttribute('href', /^\/de\//);
});

test('words of a French text find its topic in the reader’s language, marked, with the French words', async ({
  page,
}) => {
  await page.goto('/ko/search/?q=heures+de+pointe+simultanés');
  const hit = items(page).filter({ hasText: '프랑스어에서 찾음' }).first();
  await expect(hit).toBeVisible();
  await expect(hit.locator('.hit-excerpt')).toHaveAttribute('lang', 'fr');
  const badge = hit.locator('.hit-badge').first();
  await expect(badge).toHaveCSS('text-transform', 'uppercase');
  const size = await badge.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(size).toBeGreaterThanOrEqual(12);
  await expect(hit.getByRole('link').first()).toHaveAttribute('href', /^\/ko\//);
});

test('a topic without an edition in the reader’s language is found and says so', async ({ page }) => {
  await page.goto('/ko/search/?q=Einzelservertopologie');
  const hit = items(page).first();
  await expect(hit.locator('.hit-badge')).toHaveText(['de', 'es', 'fr']);
  await expect(hit.locator('.hit-mark').first()).toHaveText('독일어로 표시');
  await expect(hit.locator('.hit-excerpt')).toHaveCount(0);
  await expect(hit.getByRole('link').first()).toHaveAttribute('lang', /^(?!ko)/);
  await page.goto('/ko/search/?q=Einzelservertopologie&in=mine');
  await expect(page.locator('.hit-mark')).toHaveCount(0);
});

test('which languages to search is remembered and stands in the address', async ({ page }) => {
  await openDialog(page, '/de/');
  await dialog(page).getByRole('radio', { name: 'Nur meine Sprache' }).check();
  await page.keyboard.press('Escape');
  await page.goto('/fr/');
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByRole('radio', { name: 'Ma langue seulement' })).toBeChecked();
  await field(page).fill('serveur');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/fr/search/?q=serveur&in=mine');
});

test('back and forward bring the languages to search with the results', async ({ page }) => {
  const choice = (name: string) => page.getByRole('main').getByRole('radio', { name });
  await page.goto('/ko/search/?q=Einzelservertopologie');
  await expect(page.locator('.hit-mark')).not.toHaveCount(0);
  await choice('내 언어만').check();
  await expect(page).toHaveURL(/in=mine/);
  await expect(page.locator('.hit-mark')).toHaveCount(0);
  await choice('모든 언어').check();
  await expect(page).toHaveURL(/in=all/);
  await page.goBack();
  await expect(choice('내 언어만')).toBeChecked();
  await expect(page.locator('.hit-mark')).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL('/ko/search/?q=Einzelservertopologie&in=first');
  await expect(choice('모든 언어')).not.toBeChecked();
  await expect(page.locator('.hit-mark')).not.toHaveCount(0);
  await page.goForward();
  await page.getByRole('searchbox').fill('Topologie');
  await expect(page).toHaveURL('/ko/search/?q=Topologie&in=mine');
});

test('a shared address changes no preference, and means the same to everybody', async ({ page }) => {
  const radio = (name: string) => page.getByRole('main').getByRole('radio', { name });
  await page.goto('/de/search/?q=Server&in=mine');
  await expect(radio('Nur meine Sprache')).toBeChecked();
  await page.goto('/de/search/?q=Server');
  await expect(page).toHaveURL('/de/search/?q=Server&in=first');
  await radio('Nur meine Sprache').check();
  await expect(page).toHaveURL(/in=mine/);
  await page.goto('/de/search/?q=Topologie&in=first');
  await expect(radio('Nur meine Sprache')).not.toBeChecked();
  await page.goto('/de/search/?q=Topologie');
  await expect(radio('Nur meine Sprache')).toBeChecked();
});

test('nothing typed: where to begin, then what was searched for last', async ({ page }) => {
  await openDialog(page, '/de/');
  await expect(dialog(page).getByRole('group', { name: 'Hauptthemen' }).getByRole('option')).not.toHaveCount(
    0,
  );
  await field(page).fill('Zertifikate');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/de/search/?q=Zertifikate&in=first');
  await openDialog(page, '/de/');
  await dialog(page).getByRole('option', { name: 'Zertifikate' }).click();
  await expect(field(page)).toHaveValue('Zertifikate');
  await expect(said(page)).toHaveText(/Treffer/);
  await field(page).fill('');
  await dialog(page).getByRole('option', { name: 'Löschen' }).click();
  await expect(dialog(page).getByRole('group', { name: 'Zuletzt gesucht' })).toHaveCount(0);
});

test('a hit marks the words on the page, and the switcher keeps them', async ({ page }) => {
  await openDialog(page, '/de/');
  await field(page).fill('Topologie');
  await expect(said(page)).toHaveText(/Treffer/);
  await dialog(page).locator('.hit-section').first().click();
  await expect(page).toHaveURL(/\?hl=Topologie#/);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0)).toBeGreaterThan(0);
  const link = page.locator('[data-locale-choice] a[data-locale=es]').first();
  await link.evaluate((element: HTMLAnchorElement) => element.click());
  await expect(page).toHaveURL(/\/es\/.*\?hl=Topologie/);
});

test('a switch of language keeps the query of the search page', async ({ page }) => {
  await page.goto('/de/search/?q=SQL+Server&sort=date');
  await expect(items(page)).not.toHaveCount(0);
  await page
    .locator('[data-locale-choice] a[data-locale=it]')
    .first()
    .evaluate((element: HTMLAnchorElement) => element.click());
  await expect(page).toHaveURL('/it/search/?q=SQL+Server&in=first&sort=date');
  await expect(items(page)).not.toHaveCount(0);
  await page.goto('/de/search/');
  await page.getByRole('searchbox').fill('Server');
  await expect(items(page)).not.toHaveCount(0);
  await page
    .locator('[data-locale-choice] a[data-locale=it]')
    .first()
    .evaluate((element: HTMLAnchorElement) => element.click());
  await expect(page).toHaveURL('/it/search/?q=Server&in=first');
});

test('results are narrowed and sorted, with counts, in the address', async ({ page }) => {
  await page.goto('/de/search/?q=Server');
  await expect(items(page)).toHaveCount(10);
  const part = page.getByLabel('Bereich');
  const choice = await part.locator('option').nth(1).textContent();
  await part.selectOption({ index: 1 });
  await expect(page).toHaveURL(/[?&]part=/);
  const count = Number(/\((\d+)\)$/.exec(choice ?? '')?.[1]);
  await expect(page.locator('[data-search-total]')).toHaveText(`Treffer: ${count}`);
  await page.getByLabel('Sortieren nach').selectOption('date');
  await expect(page).toHaveURL(/sort=date/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL('/de/search/?q=Server&in=first');
  await expect(items(page)).toHaveCount(10);
});

test('results are narrowed by status where there are several, with counts, in the address', async ({
  page,
}) => {
  await page.goto('/es/search/?q=chat+persistente');
  const status = page.getByLabel('Estado');
  await expect(status.locator('option')).toHaveText([
    /^Cualquiera$/,
    /^al día \(\d+\)$/,
    /^desactualizado \(1\)$/,
  ]);
  await status.selectOption('outdated');
  await expect(page).toHaveURL('/es/search/?q=chat+persistente&in=first&status=outdated');
  await expect(items(page)).toHaveCount(1);
  await page.reload();
  await expect(status).toHaveValue('outdated');
  await expect(items(page)).toHaveCount(1);
  await page.goto('/fr/search/?q=serveur');
  await expect(items(page)).not.toHaveCount(0);
  await expect(page.getByLabel('État')).toBeHidden();
});

test('a choice that leaves nothing keeps its name and offers to search everywhere', async ({ page }) => {
  await page.goto('/de/search/?q=Server');
  const part = page.getByLabel('Bereich');
  await expect(items(page)).toHaveCount(10);
  const [title = ''] = (await part.locator('option').last().textContent())?.split(' (') ?? [];
  await part.selectOption({ index: (await part.locator('option').count()) - 1 });
  await expect(page).toHaveURL(/[?&]part=/);
  await page.getByRole('searchbox').fill('qqxzvk');
  await expect(page.locator('[data-search-page]')).toHaveAttribute('data-state', 'none');
  await expect(part.locator('option:checked')).toHaveText(`${title} (0)`);
  await page.getByRole('searchbox').fill('Ausweichserver');
  await page.getByRole('button', { name: 'Überall suchen' }).click();
  await expect(items(page)).not.toHaveCount(0);
  await expect(page).toHaveURL('/de/search/?q=Ausweichserver&in=first');
  await page.goto('/de/search/?q=Server&part=gone%2F');
  await expect(items(page)).toHaveCount(10);
  await expect(part).toHaveValue('');
});

test('an address of another language and an old one lead to their topic', async ({ page }) => {
  await openDialog(page, '/it/');
  await field(page).fill('https://docs.example.com/de/uebersicht-bestaendiger-chat/?hl=chat#stand');
  await expect(said(page)).toHaveText('Risultati: 1');
  await page.goto('/de/search/?q=/de/lync-server-2013-overview-of-persistent-chat-server/');
  await expect(items(page)).toHaveCount(1);
  await expect(items(page).getByRole('link').first()).toHaveAttribute('href', /uebersicht-bestaendiger-chat/);
});

test('words that were left out are named, and how many results have all others is counted', async ({
  page,
}) => {
  await openDialog(page, '/de/');
  await field(page).fill('xqzzk Kapazität');
  await expect(said(page)).toHaveText(/^Treffer: \d+ Keine Treffer für xqzzk$/);
  await page.goto('/de/search/?q=Kapazität+Firewall');
  await expect(page.locator('[data-search-note]')).toHaveText(/^Mit allen Wörtern: \d+$/);
});

test('a mistyped word is corrected and said; nonsense finds nothing', async ({ page }) => {
  await page.goto('/de/search/?q=Topolgoien');
  await expect(page.locator('[data-search-note]')).toContainText('Ergebnisse für');
  await expect(items(page)).not.toHaveCount(0);
  await page.goto('/de/search/?q=qqxzvk');
  await expect(page.locator('[data-search-page]')).toHaveAttribute('data-state', 'none');
  await expect(items(page)).toHaveCount(0);
});

test('without a network, what was asked before is answered and the rest is said', async ({
  page,
  context,
}) => {
  await openDialog(page, '/de/');
  await field(page).fill('Zertifikate');
  await expect(said(page)).toHaveText(/Treffer/);
  const titles = await dialog(page).locator('.hit-title').allTextContents();
  await context.setOffline(true);
  await field(page).fill('');
  await field(page).fill('Zertifikate');
  await expect(said(page)).toHaveText(/Treffer/);
  expect(await dialog(page).locator('.hit-title').allTextContents()).toEqual(titles);
  await field(page).fill('Kapazität');
  await expect(options(page).first()).toHaveAccessibleName(/^Kapazität/);
});

test('a GUID and an old ID lead to their topic', async ({ page }) => {
  await page.goto('/de/search/?q=753c9853-6564-4902-ab88-758998a943e6');
  await expect(items(page)).toHaveCount(1);
  await page.goto('/ko/search/?q=%7B753C9853-6564-4902-AB88-758998A943E6%7D');
  await expect(items(page)).toHaveCount(1);
});

test('search works under a strict policy', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/_search|_assets/.test(message.text())) refused.push(message.text());
  });
  await page.route('**/de/search/**', async (route) => {
    const response = await route.fetch();
    const policy = "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'";
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto('/de/search/?q=Server');
  await expect(items(page)).toHaveCount(10);
  expect(refused).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page lists all topics by letter', async ({ page }) => {
    await page.goto('/de/search/');
    const letters = page.locator('.search-letters a');
    await expect(letters.first()).toBeVisible();
    await expect(page.locator('.search-letters')).toHaveCSS('list-style-type', 'none');
    const form = await page.getByRole('main').locator('.search-form').boundingBox();
    const hint = await page.getByRole('main').locator('noscript > p').boundingBox();
    expect((hint?.y ?? 0) - (form?.y ?? 0) - (form?.height ?? 0)).toBeGreaterThan(16);
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Kapazitätsplanung/ })
      .click();
    await expect(page).toHaveURL(/\/de\/.*capacity/);
  });
});
