/**
 * The Node that is installed with this program, for when it is started by one too old for it. This module
 * and what it imports run on Node 20.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

/** The first major version with all that this program uses. */
const OLDEST = 24;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whether the Node that runs this is too old for the rest. */
export function isNodeTooOld(): boolean {
  return Number.parseInt(process.versions.node, 10) < OLDEST;
}

/** Runs this program's command in the Node installed with it; resolves to the exit code. */
export async function runInOwnNode(): Promise<number> {
  const node = findOwnNode();
  if (node === undefined) {
    const { version } = process;
    process.stderr.write(
      `hexapla: This needs Node ${OLDEST} or later and was started by ${version}. Install a newer Node, or let npm install the package \`node\` with its script.\n`,
    );
    return 2;
  }
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  // What a terminal sends to both, the child answers; this process outlives it to pass its answer on.
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => resolve(code ?? 2));
  });
}

function findOwnNode(): string | undefined {
  const { resolve } = createRequire(import.meta.url);
  for (const name of ['node/bin/node', 'node/bin/node.exe'])
    try {
      return resolve(name);
    } catch {
      // Not installed, or for another system.
    }
  return undefined;
}
