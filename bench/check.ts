/**
 * Times `hexapla check` on a copy of a content folder: cold, with nothing changed since, and with one
 * topic changed. Prints seconds, processor seconds of all threads, and the most memory that the process had.
 *
 * `node bench/check.ts [content]`
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const content = resolve(process.argv[2] ?? '../shared/corpus');
const command = resolve('src/cli/hexapla.ts');
const folder = mkdtempSync(join(tmpdir(), 'hexapla-bench-'));
/** A file that was written just now is never taken to be the same. */
const SETTLED_MS = 2_500;

try {
  cpSync(content, join(folder, 'content'), { recursive: true });
  await setTimeout(SETTLED_MS);
  for (const name of ['cold', 'nothing changed', 'one topic changed']) {
    if (name === 'one topic changed') appendFileSync(someTopic(), '\n\nA sentence more.\n');
    const began = performance.now();
    const { stderr } = spawnSync(
      process.execPath,
      ['--import', usageReport(), command, 'check', '--format', 'json'],
      {
        cwd: folder,
        maxBuffer: 2 ** 30,
        encoding: 'utf8',
      },
    );
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${name}: ${seconds} s, ${/usage (.*)/.exec(stderr)?.[1] ?? stderr}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function someTopic(): string {
  const topics = globSync(join(folder, 'content/*/*.md')).sort();
  return topics[topics.length >> 1] ?? '';
}

/** Code that runs in the command and says at its end what it used. */
function usageReport(): string {
  const code = `import { isMainThread } from 'node:worker_threads';
    if (isMainThread) process.on('exit', () => {
      const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
      const cpu = ((userCPUTime + systemCPUTime) / 1e6).toFixed(1);
      process.stderr.write('usage ' + cpu + ' s of processors, ' + Math.round(maxRSS / 1024) + ' MB\\n');
    });`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
