import { type APIRequestContext, expect, test } from '@playwright/test';

interface Head {
  readonly lang: string;
  readonly indexed: boolean;
  readonly canonical: string;
  readonly alternates: ReadonlyMap<string, string>;
}

/** What the built HTML at an address says to machines. */
async function readHead(request: APIRequestContext, url: string): Promise<Head> {
  const response = await request.get(url);
  expect(response.status(), url).toBe(200);
  const html = await response.text();
  const links = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
  return {
    lang: /<html[^>]* lang="([^"]+)"/.exec(html)?.[1] ?? '',
    indexed: !html.includes('<meta name="robots" content="noindex"'),
    canonical: /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '',
    alternates: new Map(links.map(([, locale, href]) => [locale ?? '', href ?? ''])),
  };
}

/** Addresses of all topic pages of a locale, fallback pages included, from its table of contents. */
async function listTopics(request: APIRequestContext, locale: string): Promise<readonly string[]> {
  const html = await (await request.get(`/${locale}/toc/`)).text();
  const main = html.slice(html.indexOf('<main'));
  const links = [...main.matchAll(new RegExp(`href="(/${locale}/[^"#]+/)"`, 'g'))].map(
    ([, url]) => url ?? '',
  );
  return [...new Set(links)];
}

test('every alternate of the built site exists, is a real twin and points back', async ({ request }) => {
  let checked = 0;
  for (const locale of ['de', 'es', 'fr', 'it', 'ko']) {
    for (const url of [`/${locale}/`, ...(await listTopics(request, locale))]) {
      const head = await readHead(request, url);
      if (!head.indexed) {
        expect([url, head.alternates.size, head.canonical === url]).toEqual([url, 0, false]);
        continue;
      }
      expect(head.alternates.get(locale)).toBe(url);
      for (const [other, twinUrl] of head.alternates) {
        const twin = await readHead(request, twinUrl);
        expect([twinUrl, twin.indexed, twin.alternates.get(locale)]).toEqual([twinUrl, true, url]);
        if (other !== 'x-default') expect(twin.lang).toBe(other);
        checked += 1;
      }
    }
  }
  expect(checked).toBeGreaterThan(400);
});

test('a topic has complete previews and breadcrumbs that a parser reads', async ({ page }) => {
  await page.goto('/ko/lync-server-2013-capacity-planning-for-persistent-chat-server/');
  const property = (name: string) => page.locator(`meta[property="${name}"]`).first();
  for (const name of ['og:title', 'og:description', 'og:url', 'og:site_name', 'article:modified_time']) {
    await expect(property(name)).toHaveAttribute('content', /.+/);
  }
  await expect(property('og:type')).toHaveAttribute('content', 'article');
  await expect(property('og:locale')).toHaveAttribute('content', 'ko_KR');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(data['@type']).toBe('BreadcrumbList');
  expect(data.itemListElement.map(({ position }: { position: number }) => position)).toEqual([1, 2, 3, 4]);
});

test('the Markdown of every listed topic is there', async ({ request }) => {
  const root = await (await request.get('/llms.txt')).text();
  expect(root).toContain('- [한국어](/ko/llms.txt): 15 topics in Korean');
  const list = await (await request.get('/ko/llms.txt')).text();
  const links = [...list.matchAll(/\]\((\/ko\/[^)]+\.md)\)/g)].map(([, url]) => url ?? '');
  expect(links).toHaveLength(15);
  for (const url of links) expect((await (await request.get(url)).text()).slice(0, 3)).toBe('---');
});

test('origin and drift are told in the reader’s language', async ({ page }) => {
  await page.goto('/es/lync-server-2013-capacity-planning-for-persistent-chat-server/');
  const details = page.locator('.freshness');
  await expect(details).toHaveAttribute('data-status', 'outdated');
  await details.locator('summary').click();
  await expect(details).toContainText('edición más reciente que este texto');
  await expect(details.locator('code')).toHaveAttribute('translate', 'no');
  const mark = page.locator('.prose .drift a');
  await expect(mark).toHaveAttribute('lang', 'de');
  await mark.click();
  await expect(page).toHaveURL(/\/de\/.*#einladungen$/);
  await expect(page.locator('.freshness')).toHaveAttribute('data-status', 'current');
});
