import { gzipSync } from 'node:zlib';
import { expect, type Page, type Response, test } from '@playwright/test';
import { OVERVIEW, pageKinds, topicPath } from './sample.ts';

const TOPICS = [OVERVIEW.de, topicPath('de', 'ports-and-certificates'), topicPath('ko', 'capacity-planning')];
const TEXT = /html|css|javascript|json|svg/;

/** Everything that a page loads until nothing more comes. */
async function load(page: Page, path: string): Promise<readonly Response[]> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  return responses;
}

/** Bytes as a static host sends them. */
async function weigh(response: Response): Promise<number> {
  const body = await response.body();
  return TEXT.test(response.headers()['content-type'] ?? '') ? gzipSync(body).length : body.length;
}

for (const path of TOPICS) {
  test(`${path} weighs less than 25 kB in all`, async ({ page }) => {
    const responses = (await load(page, path)).filter((response) => !/\.(?:svg|png)$/.test(response.url()));
    const sizes = await Promise.all(responses.map(weigh));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`${path}: ${total} bytes compressed, ${responses.length} requests`);
    expect(total).toBeLessThan(25_000);
    expect(responses.length).toBeLessThanOrEqual(4);
  });
}

test('no page asks another host for anything', async ({ page, baseURL }) => {
  for (const path of Object.values({ ...pageKinds('de'), ...pageKinds('ko') })) {
    const hosts = (await load(page, path)).map((response) => new URL(response.url()).origin);
    expect(new Set(hosts)).toEqual(new Set([new URL(baseURL ?? '').origin]));
  }
});

test('no page shifts while it loads', async ({ page }) => {
  await watchShift(page);
  for (const path of Object.values(pageKinds('de'))) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => Reflect.get(window, 'shift') ?? 0), path).toBe(0);
  }
});

/** Sums up how far a page shifts from now on, as browsers measure it. */
async function watchShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = Number(Reflect.get(window, 'shift') ?? 0) + Number(Reflect.get(entry, 'value'));
        Reflect.set(window, 'shift', shift);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

for (const width of [1280, 390]) {
  test(`two languages chosen before hardly shift a page ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await watchShift(page);
    await page.route('**/ko/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    for (const hash of ['', '#einladungen']) {
      await page.goto(`${topicPath('de', 'capacity-planning')}?with=ko${hash}`);
      await expect(page.locator('.bilingual-other')).toBeVisible();
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => Reflect.get(window, 'shift') ?? 0), hash).toBeLessThan(0.1);
      await page.goto('about:blank');
    }
  });
}

test.describe('a reader of Korean', () => {
  test.use({ locale: 'ko-KR' });

  test('sees nothing shift at an unknown address', async ({ page }) => {
    await watchShift(page);
    await page.route('**/_assets/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.goto('/nirgends/');
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
    expect(await page.evaluate(() => Reflect.get(window, 'shift') ?? 0)).toBeLessThan(0.01);
  });
});

test('no element is served with a style of its own', async ({ request }) => {
  for (const path of Object.values(pageKinds('de'))) {
    const html = await (await request.get(path)).text();
    expect(html.match(/<style|<[^>]+ style="[^"]*"/g), path).toBeNull();
  }
});
