/** Serves the built site of a content folder for the tests of one file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../src/io/static-server.ts';

/** A site that is served until it is closed. */
export interface ServedSite {
  /** Address of the site, without a slash at its end. */
  readonly url: string;
  close(): void;
}

/** Builds and serves a folder of content. */
export async function siteOf(content: string, ...options: readonly string[]): Promise<ServedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-e2e-'));
  const out = join(folder, 'site');
  const command = ['src/cli/hexapla.ts', 'build', '--content', content, '--out', out, ...options];
  execFileSync(process.execPath, command, { stdio: 'pipe' });
  const server = createServer(serveFolder(out, '/'));
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const close = () => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
