/**
 * Measures what search costs a reader in Chromium: bytes and milliseconds, on a built site.
 *
 *   node bench/search/browser.ts --site DIR [--queries NUMBER]
 *
 * Bytes are those that a static host sends: texts compressed, the files of the index as they are.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Locale } from '../../src/core/locale.ts';
import { serveFolder } from '../../src/io/static-server.ts';
import { diskFiles } from '../../src/search/disk-files.ts';
import { readTitleList, type TitleEntry } from '../../src/search/title-list.ts';
import { findChromium } from '../../tests/find-chromium.ts';
import { createRandom, pick } from './random.ts';
import { wordsOf } from './words.ts';

const { values } = parseArgs({
  options: { site: { type: 'string', default: 'dist' }, queries: { type: 'string', default: '15' } },
});
const TEXT = /html|css|javascript|json|svg/;
const FIRST_VISITS = 5;

const folder = resolve(values.site);
const files = diskFiles(folder);
const { locales } = (await files.readJson('_search/languages.json')) as {
  readonly locales: readonly Locale[];
};
const serve = serveFolder(folder, '/');
const server = createServer(serve).listen(0, '127.0.0.1');
await once(server, 'listening');
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const path = findChromium();
const browser = await chromium.launch(path === undefined ? {} : { executablePath: path });
try {
  const table: Record<string, Awaited<ReturnType<typeof measure>>> = {};
  for (const locale of locales) table[locale] = await measure(browser, locale);
  console.table(table);
} finally {
  await browser.close();
  server.close();
}

async function measure(browser: Browser, locale: Locale) {
  const random = createRandom(7);
  const titles = readTitleList(await files.readJson(`_search/${locale}/titles.json`));
  const firsts = [];
  for (let at = 0; at < FIRST_VISITS; at += 1) {
    const page = await openDialog(browser, locale);
    const bytes = countBytes(page);
    await page.locator('[data-search-open]').click();
    await page.waitForSelector('dialog[data-started]');
    const times = await ask(page, threeWords(random, titles));
    firsts.push({ ...times, bytes: await bytes(), page });
    if (at + 1 < FIRST_VISITS) await page.context().close();
  }
  const page = firsts.at(-1)?.page as Page;
  const bytes = countBytes(page);
  const next = [];
  for (let at = 0; at < Number(values.queries); at += 1) {
    const times = await ask(page, threeWords(random, titles));
    next.push({ ...times, bytes: await bytes() });
  }
  const other = await otherLocale(page, locale);
  await page.context().close();
  return {
    'first kB': kB(
      quantile(
        firsts.map((one) => one.bytes),
        0.5,
      ),
    ),
    'first ms': Math.round(
      quantile(
        firsts.map((one) => one.answer),
        0.5,
      ),
    ),
    'next kB': kB(
      quantile(
        next.map((one) => one.bytes),
        0.5,
      ),
    ),
    'next kB max': kB(
      quantile(
        next.map((one) => one.bytes),
        1,
      ),
    ),
    'other locale kB': kB(other),
    'suggest ms': Math.round(
      quantile(
        next.map((one) => one.suggestions),
        0.5,
      ),
    ),
    'suggest ms p95': Math.round(
      quantile(
        next.map((one) => one.suggestions),
        0.95,
      ),
    ),
    'answer ms': Math.round(
      quantile(
        next.map((one) => one.answer),
        0.5,
      ),
    ),
    'answer ms p95': Math.round(
      quantile(
        next.map((one) => one.answer),
        0.95,
      ),
    ),
  };
}

async function openDialog(browser: Browser, locale: Locale): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${base}/${locale}/`);
  await page.waitForLoadState('networkidle');
  return page;
}

/** Bytes of all other locales, asked at once, divided by their number. */
async function otherLocale(page: Page, locale: Locale): Promise<number> {
  const others = locales.filter((other) => other !== locale);
  const titles = readTitleList(await files.readJson(`_search/${others[0] ?? locale}/titles.json`));
  const bytes = countBytes(page);
  await page.getByRole('dialog').locator('input[value=all]').check();
  await ask(page, threeWords(createRandom(11), titles));
  return (await bytes()) / Math.max(1, others.length);
}

/** Bytes since the last call, once the network is quiet. */
function countBytes(page: Page): () => Promise<number> {
  let sizes: Promise<number>[] = [];
  page.context().on('response', (response) => {
    const isText = TEXT.test(response.headers()['content-type'] ?? '');
    const size = response.body().then((body) => (isText ? gzipSync(body).length : body.length));
    sizes.push(size.catch(() => 0));
  });
  return async () => {
    await page.waitForTimeout(300);
    const all = await Promise.all(sizes);
    sizes = [];
    return all.reduce((sum, size) => sum + size, 0);
  };
}

/** Milliseconds from the keystroke to suggestions, and from where typing has come to rest to the answer. */
function ask(page: Page, query: string): Promise<{ suggestions: number; answer: number }> {
  return page.evaluate(async (text) => {
    const dialog = document.querySelector('dialog') as HTMLDialogElement;
    const input = dialog.querySelector('input[name=q]') as HTMLInputElement;
    const list = dialog.querySelector('[role=listbox]') as HTMLElement;
    const status = dialog.querySelector('[role=status]') as HTMLElement;
    const changed = (target: Node) =>
      new Promise<number>((done) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          done(performance.now());
        });
        observer.observe(target, { childList: true, characterData: true, subtree: true });
      });
    const begin = performance.now();
    status.textContent = '';
    const [suggested, answered] = [changed(list), changed(status)];
    await Promise.resolve();
    input.value = text;
    input.dispatchEvent(new InputEvent('input'));
    const REST_MS = 130;
    const answer = Math.max(0, (await answered) - begin - REST_MS);
    return { suggestions: (await Promise.race([suggested, Promise.resolve(begin)])) - begin, answer };
  }, query);
}

function threeWords(random: () => number, titles: readonly TitleEntry[]): string {
  const words = wordsOf(pick(random, titles)?.title ?? '').filter((word) => word.length > 2);
  return words.length < 3 ? threeWords(random, titles) : words.slice(0, 3).join(' ');
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function kB(bytes: number): number {
  return Number((bytes / 1000).toFixed(1));
}
