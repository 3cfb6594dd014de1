import { symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder, runCli, startCli } from './cli-sandbox.ts';

const site = {
  'secret.txt': 'secret',
  'site-secret/x.txt': 'secret',
  'site/index.html': 'root',
  'site/404.html': 'none of all',
  'site/de/index.html': 'Start',
  'site/de/404.html': 'nicht da',
  'site/de/a.b/index.html': 'Thema',
  'site/de/ä.md': 'Quelle',
  'site/_search/de/wasm.de.pagefind': 'wasm',
  'site/x.wasm': 'wasm',
  'site/.hidden': 'hidden',
};

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly etag: string | undefined;
  readonly body: string;
}

/** Asks for a path as it stands, which `fetch` would tidy up. */
function ask(
  url: string,
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { port } = new URL(url);
  return new Promise((settle, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => {
        const { 'content-type': type, location, etag } = response.headers;
        settle({ status: response.statusCode, type, location, etag, body });
      });
    });
    sent.once('error', fail).end();
  });
}

const preview = () => startCli(createFolder(site), 'preview', '--dir', 'site', '--port', '0');

test('serves files and folders with their types', async () => {
  const { url } = await preview();
  expect(await ask(url, '/')).toMatchObject({ status: 200, type: 'text/html;charset=utf-8', body: 'root' });
  expect(await ask(url, '/de/a.b/')).toMatchObject({ status: 200, body: 'Thema' });
  expect(await ask(url, '/de/%C3%A4.md')).toMatchObject({
    type: 'text/markdown; charset=utf-8',
    body: 'Quelle',
  });
  expect(await ask(url, '/x.wasm')).toMatchObject({ type: 'application/wasm' });
  expect(await ask(url, '/_search/de/wasm.de.pagefind')).toMatchObject({ type: 'application/octet-stream' });
});

test('leads to the trailing slash and keeps the query', async () => {
  const { url } = await preview();
  expect(await ask(url, '/de?q=x')).toMatchObject({ status: 301, location: '/de/?q=x' });
  expect(await ask(url, '/de/a.b')).toMatchObject({ status: 301, location: '/de/a.b/' });
  expect((await ask(url, '//de')).location ?? '').not.toMatch(/^\/\//);
});

test('answers unknown addresses in the language of their folder', async () => {
  const { url } = await preview();
  expect(await ask(url, '/de/nope/')).toMatchObject({ status: 404, body: 'nicht da' });
  expect(await ask(url, '/xx/nope')).toMatchObject({ status: 404, body: 'none of all' });
  expect(await ask(url, '/x.wasm/')).toMatchObject({ status: 404 });
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/../site-secret/x.txt',
  '/.hidden',
  '/%00',
  '/%zz',
  '/..%5csecret.txt',
])('serves nothing for %s', async (path) => {
  const { url } = await preview();
  const answer = await ask(url, path);
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain('secret');
});

test.each(['/out/x.txt', '/leak.txt', '/page', '/page/', '/folder/'])(
  'follows no link out of its folder: %s',
  async (path) => {
    const folder = createFolder({ ...site, 'site-secret/index.html': 'secret', 'site/folder/a.txt': '' });
    symlinkSync('../site-secret', join(folder, 'site/out'));
    symlinkSync('../secret.txt', join(folder, 'site/leak.txt'));
    symlinkSync('../site-secret/index.html', join(folder, 'site/page.html'));
    symlinkSync('../../site-secret/index.html', join(folder, 'site/folder/index.html'));
    symlinkSync('de/index.html', join(folder, 'site/within.html'));
    const { url } = await startCli(folder, 'preview', '--dir', 'site', '--port', '0');
    expect(await ask(url, path)).toMatchObject({ status: 404, body: 'none of all' });
    expect(await ask(url, '/within.html')).toMatchObject({ status: 200, body: 'Start' });
  },
);

test('the folder itself may be a link', async () => {
  const folder = createFolder(site);
  symlinkSync('site', join(folder, 'current'));
  const { url } = await startCli(folder, 'preview', '--dir', 'current', '--port', '0');
  expect(await ask(url, '/de/')).toMatchObject({ status: 200, body: 'Start' });
});

test('answers HEAD, conditional and unsuitable requests', async () => {
  const { url } = await preview();
  const { etag = '' } = await ask(url, '/de/');
  expect(await ask(url, '/de/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  expect(await ask(url, '/de/', 'GET', { 'if-none-match': etag })).toMatchObject({ status: 304 });
  expect(await ask(url, '/de/', 'POST')).toMatchObject({ status: 405 });
});

test('serves under the base that the site was built for', async () => {
  const { url } = await startCli(
    createFolder(site),
    'preview',
    '--dir',
    'site',
    '--port',
    '0',
    '--base',
    'docs',
  );
  expect(url).toMatch(/^http:\/\/localhost:\d+\/docs\/$/);
  expect(await ask(url, '/docs/de/')).toMatchObject({ status: 200, body: 'Start' });
  expect(await ask(url, '/docs')).toMatchObject({ status: 301, location: '/docs/' });
  expect(await ask(url, '/de/')).toMatchObject({ status: 404 });
});

test('finds the base in the report of the build', async () => {
  const folder = createFolder({ ...site, 'site/build-report.json': '{ "schema": 1, "base": "/guide/" }' });
  const { url } = await startCli(folder, 'preview', '--dir', 'site', '--port', '0');
  expect(url).toMatch(/^http:\/\/localhost:\d+\/guide\/$/);
  expect(await ask(url, '/guide/de/')).toMatchObject({ status: 200, body: 'Start' });
  const moved = await startCli(folder, 'preview', '--dir', 'site', '--port', '0', '--base', '/');
  expect(await ask(moved.url, '/de/')).toMatchObject({ status: 200, body: 'Start' });
});

test('a folder without a site says how to make one', async () => {
  const result = await runCli(createFolder(), 'preview');
  expect(result.code).toBe(2);
  expect(result.stderr).toBe(
    'hexapla: There is no site in `dist`. Build one with `hexapla build --out dist`.\n',
  );
});
