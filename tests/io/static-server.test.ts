import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serveFile } from '../../src/io/static-server.ts';
import { createFolder } from '../cli/cli-sandbox.ts';

test('a link that has taken the place of a content file is not followed out of the content', async () => {
  const folder = createFolder({ 'secret.png': 'secret', 'content/de/a.png': 'picture' });
  const contentDir = join(folder, 'content');
  symlinkSync('../../secret.png', join(contentDir, 'de/out.png'));
  symlinkSync('a.png', join(contentDir, 'de/within.png'));
  const answer = async (name: string) => {
    const source = join(contentDir, 'de', name);
    const server = createServer(serveFile({ path: `de/${name}`, source }, contentDir)).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return [response.status, await response.text()];
  };
  expect(await answer('out.png')).toEqual([404, '']);
  expect(await answer('within.png')).toEqual([200, 'picture']);
});
