/**
 * Times `hexapla dev` in a browser on a copy of a content folder: from start to the first page, without
 * any cache and with that of the last time; from a saved file to its text and to its findings on the
 * open page. Prints seconds and milliseconds.
 *
 * `node bench/dev.ts [content] [saves]`
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Page } from 'playwright';
import { findChromium } from '../tests/find-chromium.ts';

const content = resolve(process.argv[2] ?? '../shared/corpus');
const saves = Number(process.argv[3] ?? 20);
const folder = mkdtempSync(join(tmpdir(), 'hexapla-bench-dev-'));
const command = resolve('src/cli/hexapla.ts');
/** What people do between two saves. */
const PAUSE_MS = 1_500;

try {
  cpSync(content, join(folder, 'content'), { recursive: true });
  const file = pickFile(join(folder, 'content'));
  await withServer(file, async (_, began) => console.log(`first page, no cache: ${seconds(began)}`));
  await withServer(file, async (page, began) => {
    console.log(`first page, kept topics: ${seconds(began)}`);
    await setTimeout(PAUSE_MS);
    const times = await saveOften(page, join(folder, 'content', file));
    for (const [name, list] of Object.entries(times)) console.log(`${name}: ${summary(list)}`);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A topic of middling length of the first locale. */
function pickFile(root: string): string {
  const locale = readdirSync(root).filter((name) => name.length === 2)[0] ?? '';
  const names = readdirSync(join(root, locale)).filter((name) => name.endsWith('.md'));
  const sized = names.map((name) => ({ name, bytes: readFileSync(join(root, locale, name)).length }));
  sized.sort((a, b) => a.bytes - b.bytes);
  return `${locale}/${sized[Math.floor(sized.length * 0.6)]?.name}`;
}

async function withServer(file: string, use: (page: Page, began: number) => Promise<void>): Promise<void> {
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
  const page = await browser.newPage();
  const began = performance.now();
  const server = spawn(process.execPath, [command, 'dev', '--port', '0'], { cwd: folder });
  try {
    const url = await addressOf(server);
    await page.goto(new URL(`/${file.replace(/\.md$/, '')}/`, url).href);
    await page.locator('main h1').waitFor();
    await use(page, began);
  } finally {
    const ended = new Promise((settle) => server.once('close', settle));
    server.kill();
    await ended;
    await browser.close();
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((settle, fail) => {
    let errors = '';
    server.stderr?.on('data', (chunk) => {
      errors += chunk;
    });
    server.once('close', () => fail(new Error(errors)));
    server.stdout?.on('data', (chunk) => settle(String(chunk).split('\n')[0] ?? ''));
  });
}

/** Saves a sentence with a link to nowhere again and again; milliseconds until each is seen. */
async function saveOften(page: Page, file: string) {
  const text = readFileSync(file, 'utf8').trimEnd();
  const times: Record<'text on the page' | 'findings on the page', number[]> = {
    'text on the page': [],
    'findings on the page': [],
  };
  for (let n = 1; n <= saves; n += 1) {
    const began = performance.now();
    writeFileSync(file, `${text}\n\nMark ${n} and [more](nowhere-${n}.md).\n`);
    const seen = (selector: string, words: string) =>
      page.locator(selector, { hasText: words }).first().waitFor({ state: 'attached', timeout: 60_000 });
    await Promise.all([
      seen('main .prose p', `Mark ${n} and`).then(() =>
        times['text on the page'].push(performance.now() - began),
      ),
      seen('.hexapla-findings li', `nowhere-${n}.md`).then(() =>
        times['findings on the page'].push(performance.now() - began),
      ),
    ]);
    await setTimeout(PAUSE_MS);
  }
  return times;
}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN);
  return `median ${at(0.5)} ms, 95 % below ${at(0.95)} ms, ${sorted.length} saves`;
}
