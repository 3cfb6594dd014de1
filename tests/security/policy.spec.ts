/** The sample site keeps its own policy: every kind of page, and what readers do on it, breaks nothing. */
import { expect, type Page, test } from '@playwright/test';
import { type Incident, watchPage } from './watch-page.ts';

const TOPIC = 'de/lync-server-2013-planning-for-persistent-chat-server/';
const PAGES = [
  '',
  'de/',
  TOPIC,
  'ko/',
  'de/toc/',
  'de/search/',
  'status/',
  'de/nothing-here/',
  'nothing-here/',
  'id/753c9853-6564-4902-ab88-758998a943e6/#languages',
  'library/Gg990311/#languages',
  '404.html',
];

async function watch(page: Page, baseURL: string | undefined): Promise<Incident[]> {
  return watchPage(page, baseURL ?? '');
}

test('every kind of page keeps the policy', async ({ page, baseURL }) => {
  const incidents = await watch(page, baseURL);
  for (const path of PAGES) await page.goto(`/${path}`, { waitUntil: 'load' });
  expect(incidents).toEqual([]);
});

test('the policy is in the page itself and would stop a script', async ({ page }) => {
  for (const path of PAGES) {
    await page.goto(`/${path}`);
    const policy = await page
      .locator('head meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|data:|https?:/);
  }
  await page.goto(`/${TOPIC}`);
  const outcomes = await page.evaluate(async () => {
    const attempt = (act: () => unknown) => {
      try {
        act();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    const handler = document.createElement('p');
    const handled = attempt(() => handler.setAttribute('onclick', 'document.title = "run"'));
    handler.click();
    return [
      document.title === 'run' ? 'run' : handled,
      attempt(() => Reflect.set(document.body, 'innerHTML', '<p>x</p>')),
      // Outside of this call, which the browser lets evaluate text.
      await new Promise((settle) =>
        setTimeout(() => settle(attempt(() => Reflect.construct(Function, ['return 1'])))),
      ),
      attempt(() => new Worker('/de/x.js')),
      attempt(() => document.write('<p>x</p>')),
    ];
  });
  expect(outcomes).toEqual(['TypeError', 'TypeError', 'EvalError', 'TypeError', 'TypeError']);
});

test('search works under the policy, in its worker', async ({ page, baseURL }) => {
  const incidents = await watch(page, baseURL);
  const worker = page.waitForEvent('worker');
  await page.goto(`/${TOPIC}`);
  await page.keyboard.press('/');
  await page.locator('.search-dialog input[name=q]').fill('Server');
  await expect(page.locator('.search-dialog [role=option]').first()).toBeVisible();
  expect((await worker).url()).toMatch(/\/_search\/de\/pagefind-worker\.js$/);
  await page.goto('/fr/search/?q=serveur');
  await expect(page.locator('[data-search-results] li').first()).toBeVisible();
  expect(incidents).toEqual([]);
});

test('what else readers do keeps the policy', async ({ page, baseURL }) => {
  const incidents = await watch(page, baseURL);
  await page.goto(`/${TOPIC}`);
  await page.locator('[data-theme-toggle]').first().click();
  const contents = page.locator('.nav-toc button').first();
  await contents.click();
  await expect(page.locator(`#${await contents.getAttribute('aria-controls')} [aria-current]`)).toBeVisible();
  await page.goto(`/${TOPIC}?with=fr`);
  await expect(page.locator('.bilingual-other h1')).toBeVisible();
  await page.locator('.bilingual-bar button').click();
  await page.goto('/status/');
  const zoom = page.locator('[data-status-zoom] input').first();
  if (await zoom.isVisible()) await zoom.fill((await zoom.getAttribute('max')) ?? '2');
  expect(incidents).toEqual([]);
});

test('every answer carries the headers', async ({ request }) => {
  for (const path of ['/', '/de/', '/nothing-here/', '/favicon.svg', '/ids.json', '/_headers']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': 'max-age=63072000',
    });
  }
  const script = /_assets\/[^"]+\.js/.exec(await (await request.get('/de/')).text())?.[0];
  expect((await request.get(`/${script}`)).headers()['cache-control']).toContain('immutable');
});
