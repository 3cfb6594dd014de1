/** Runs the real command line in a folder of its own that is gone when the test is over. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

/** What a finished command left behind. */
export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that is still running. */
export interface CliServer {
  /** First line on standard output. */
  readonly url: string;
}

const CLI = resolve('src/cli/hexapla.ts');

/** Creates a folder with files, by path. */
export function createFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-cli-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

/** Writes files below a folder, by path. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A topic's text. */
export function topic(title: string, assetId: string, body = 'Text.'): string {
  return `---\ntitle: ${title}\nms:assetid: ${assetId}\n---\n\n# ${title}\n\n${body}\n`;
}

/** Runs a command in `folder` to its end, or to that of the test. */
export async function runCli(folder: string, ...args: string[]): Promise<CliResult> {
  const child = start(folder, args);
  onTestFinished(() => void child.kill());
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const code = await new Promise<number | null>((settle) => child.once('close', settle));
  return { code, stdout: stdout(), stderr: stderr() };
}

/** Starts a command that serves, and ends it with the test. */
export async function startCli(folder: string, ...args: string[]): Promise<CliServer> {
  const child = start(folder, args);
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  onTestFinished(async () => {
    const ended = new Promise((settle) => child.once('close', settle));
    child.kill();
    await ended;
  });
  return new Promise((settle, fail) => {
    child.once('close', () => fail(new Error(stderr())));
    child.stdout?.on('data', () => {
      if (stdout().includes('\n')) settle({ url: stdout().split('\n')[0] ?? '' });
    });
  });
}

function start(folder: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    env: { ...outsideVitest(), NO_COLOR: '1' },
  });
}

/** Astro serves nothing when it finds itself under test. */
function outsideVitest(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV|TEST|MODE|DEV|PROD)/.test(name),
  );
  return Object.fromEntries(own);
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return () => text;
}
