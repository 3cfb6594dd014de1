/**
 * Builds the sample content once, serves it on a free port of this machine, and stops the server by
 * its own handle when all tests are done. The address is in `HEXAPLA_URL`.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const CLI = 'src/cli/hexapla.ts';

export default async function serveSite(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-e2e-'));
  const out = join(folder, 'site');
  execFileSync(process.execPath, [CLI, 'build', '--content', 'content', '--out', out], { stdio: 'inherit' });
  const server = spawn(
    process.execPath,
    [CLI, 'preview', '--dir', out, '--port', '0', '--host', '127.0.0.1'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  process.env['HEXAPLA_URL'] = await firstLine(server);
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The server has no output.');
  for await (const line of createInterface(stdout)) return line;
  throw new Error('The server ended without an address.');
}
