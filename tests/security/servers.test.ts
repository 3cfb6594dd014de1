/** `dev` and `preview` answer this machine only, by its own names only, and with nothing but the site. */
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { isOwnHost } from '../../src/io/host-guard.ts';
import { createFolder, startCli, topic } from '../cli/cli-sandbox.ts';

const FILES = {
  'secret.txt': 'TOPSECRET',
  '.env': 'TOPSECRET',
  'content/de/a.md': topic('Erstes', 'a', '![x](x.png)'),
  'content/de/x.png': 'picture',
  'content/de/notes.txt': 'TOPSECRET',
  'content/.hidden': 'TOPSECRET',
  'site/index.html': 'site',
  'site/de/a/index.html': 'Erstes',
};

const SERVERS: Readonly<Record<string, readonly string[]>> = {
  dev: ['dev', '--port', '0'],
  preview: ['preview', '--dir', 'site', '--port', '0'],
};

test.each([
  ['localhost', true],
  ['localhost:4321', true],
  ['docs.localhost:4321', true],
  ['127.0.0.1:4321', true],
  ['192.168.0.7:4321', true],
  ['[::1]:4321', true],
  ['wiki.example:80', true],
  ['WIKI.example', true],
  ['evil.example', false],
  ['localhost.evil.example', false],
  ['127.0.0.1.evil.example', false],
  ['evil.example:127', false],
  ['', false],
])('%s is a name of this server: %s', (host, own) => {
  expect(isOwnHost(host, 'wiki.example')).toBe(own);
});

describe.each(Object.entries(SERVERS))('%s', (_, command) => {
  test('answers its own names only, from this machine only, and with nothing else', {
    timeout: 120_000,
  }, async () => {
    const folder = createFolder(FILES);
    const { url } = await startCli(folder, ...command);
    const { port } = new URL(url);
    expect((await ask(port, '/de/a/', 'localhost')).body).toContain('Erstes');
    for (const path of ['/', '/de/a/', '/de/a.md', '/de/toc.json', '/_search/de/titles.json'])
      expect([path, (await ask(port, path, 'evil.example')).status]).toEqual([path, 421]);
    const secrets = [
      '/secret.txt',
      '/.env',
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/content/de/notes.txt',
      '/de/notes.txt',
      '/content/.hidden',
      '/.hidden',
      `/@fs${folder}/secret.txt`,
      `/@fs${folder}/.env?raw`,
      `/@fs${folder}/secret.txt?import&raw`,
      `/@fs/etc/passwd`,
      `/@fs/etc/passwd?raw??`,
      `/@fs/etc/passwd?import&url&inline`,
      `/@id/${folder}/secret.txt`,
      '/%2e%2e/secret.txt',
      '/de/%2e%2e/%2e%2e/secret.txt',
      '/__open-in-editor?file=x',
      '/package.json',
    ];
    for (const path of secrets) {
      const { body } = await ask(port, path, 'localhost');
      expect([path, /TOPSECRET|root:x:0|"devDependencies"/.test(body)]).toEqual([path, false]);
    }
    for (const address of foreignAddresses())
      await expect(ask(port, '/', 'localhost', address)).rejects.toThrow();
  });
});

function foreignAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return all.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address);
}

/** Asks for a path as it stands, by a name. */
function ask(
  port: string,
  path: string,
  host: string,
  address = '127.0.0.1',
): Promise<{ readonly status: number | undefined; readonly body: string }> {
  return new Promise((settle, fail) => {
    const sent = request({ host: address, port, path, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => settle({ status: response.statusCode, body }));
    });
    sent.once('error', fail).end();
  });
}
