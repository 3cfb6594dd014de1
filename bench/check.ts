/**
 * Times `hexapla check` on a content folder: cold, and with nothing changed since. Prints seconds and
 * the most memory that the process had.
 *
 * `node bench/check.ts [content]`
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const content = resolve(process.argv[2] ?? '../shared/corpus');
const command = resolve('src/cli/hexapla.ts');
const folder = mkdtempSync(join(tmpdir(), 'hexapla-bench-'));
try {
  for (const name of ['cold', 'warm']) {
    const began = performance.now();
    const { stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(memoryReport())}`,
        command,
        'check',
        '--content',
        content,
        '--format',
        'json',
      ],
      { cwd: folder, maxBuffer: 2 ** 30, encoding: 'utf8' },
    );
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${name}: ${seconds} s, ${/peak (\d+) MB/.exec(stderr)?.[1] ?? '?'} MB`);
    console.log(stderr.replace(/^/gm, '  ').trimEnd());
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Code that runs in the command and says at its end how much memory it had. */
function memoryReport(): string {
  const peak = 'Math.round(process.resourceUsage().maxRSS / 1024)';
  return `process.on('exit', () => process.stderr.write('peak ' + ${peak} + ' MB\\n'))`;
}
