/**
 * Runs all tests: unit, rules and command line by Vitest, then the browser's by Playwright. The last
 * line is `N passed, N failed`, summed over both; the exit code is 1 when a test failed or none ran.
 * `node tests/run.ts unit` and `node tests/run.ts e2e` run one half.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './find-chromium.ts';
import { addCounts, type Counts, NO_TESTS, readPlaywrightCounts, readVitestCounts } from './test-counts.ts';

const [half, ...rest] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'hexapla-tests-'));
try {
  const unit = half === 'e2e' ? NO_TESTS : runVitest();
  const browser = half === 'unit' ? NO_TESTS : runPlaywright();
  const { passed, failed, skipped } = addCounts(unit, browser);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  if (skipped > 0) console.log(`${skipped} skipped: what they need is not here, as they say above`);
  console.log(`${passed} passed, ${failed} failed`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function runVitest(): Counts {
  const report = join(folder, 'vitest.json');
  run([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return readVitestCounts(report);
}

function runPlaywright(): Counts {
  const report = join(folder, 'playwright.json');
  const chromium = findChromium();
  run(['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    ...(chromium !== undefined && { CHROMIUM_PATH: chromium }),
  });
  return readPlaywrightCounts(report);
}

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): void {
  const filter = half === 'unit' || half === 'e2e' ? rest : [];
  spawnSync(process.execPath, [...args, ...filter], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
}
