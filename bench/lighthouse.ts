/**
 * Measures a built site with Lighthouse (mobile preset) on a topic, a home and a search page, served
 * compressed as any host does. Prints one line per page; the exit code is 1 when one misses its mark.
 *
 * `node bench/lighthouse.ts DIR [PATH …]`: DIR is a site built with `--site http://127.0.0.1:4811`;
 * paths default to pages of its first locale. Lighthouse comes by `npx` when it is asked for.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findChromium } from '../tests/find-chromium.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const PORT = 4811;
const MARKS: Readonly<Record<string, number>> = {
  performance: 99,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null } | undefined>>;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly numericValue?: number } | undefined>
  >;
}

const [folder, ...asked] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of a built site.');
const server = createServer(serveCompressed(resolve(folder))).listen(PORT, '127.0.0.1');
await once(server, 'listening');
const work = mkdtempSync(join(tmpdir(), 'hexapla-lighthouse-'));
try {
  for (const path of asked.length > 0 ? asked : samplePaths(folder)) {
    const report = await measure(path, join(work, 'report.json'));
    if (!show(path, report)) process.exitCode = 1;
  }
} finally {
  server.close();
  rmSync(work, { recursive: true, force: true });
}

/** Home, search and the longest topic of the first locale. */
function samplePaths(site: string): readonly string[] {
  const { locales } = JSON.parse(readFileSync(join(site, 'build-report.json'), 'utf8'));
  const locale = String(locales[0]?.locale);
  const size = (name: string) => readFileSync(join(site, locale, name, 'index.html')).length;
  const topics = readdirSync(join(site, locale)).filter(
    (name) => !/^(?:toc|search)$/.test(name) && existsSync(join(site, locale, name, 'index.html')),
  );
  const bySize = topics.sort((a, b) => size(a) - size(b));
  const median = bySize[Math.floor(bySize.length / 2)];
  return [`/${locale}/${median}/`, `/${locale}/`, `/${locale}/search/?q=server`];
}

function serveCompressed(root: string): RequestListener {
  return (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site.invalid').pathname);
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(root) || !existsSync(file)) return response.writeHead(404).end();
    const type = TYPES[extname(file)];
    response.setHeader('Content-Type', type ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'max-age=31536000');
    if (type === undefined) return response.end(readFileSync(file));
    return response.setHeader('Content-Encoding', 'gzip').end(gzipSync(readFileSync(file)));
  };
}

async function measure(path: string, output: string): Promise<Report> {
  const url = `http://127.0.0.1:${PORT}${path}`;
  const flags = '--headless=new --no-sandbox --disable-dev-shm-usage';
  const options = ['--quiet', '--output=json', `--output-path=${output}`, `--chrome-flags=${flags}`];
  const chromium = findChromium();
  const child = spawn('npx', ['--yes', LIGHTHOUSE, url, ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...(chromium !== undefined && { CHROME_PATH: chromium }) },
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`Lighthouse ended with ${code} on ${url}.`);
  return JSON.parse(readFileSync(output, 'utf8'));
}

/** Prints the figures; whether all reach their mark. */
function show(path: string, { categories, audits }: Report): boolean {
  const scores = Object.keys(MARKS).map(
    (name) => [name, Math.round((categories[name]?.score ?? 0) * 100)] as const,
  );
  const shift = audits['cumulative-layout-shift']?.numericValue ?? 0;
  const paint = Math.round(audits['largest-contentful-paint']?.numericValue ?? 0);
  const figures = scores.map(([name, score]) => `${name} ${score}`);
  console.log(`${path}  ${figures.join(', ')}, CLS ${shift}, LCP ${paint} ms`);
  return shift === 0 && scores.every(([name, score]) => score >= (MARKS[name] ?? 0));
}
