import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearCache } from '../../src/io/cache/clear-cache.ts';

test('what was not used for a week goes, if it is of the kind that grows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-cache-'));
  try {
    for (const name of ['templates-old', 'templates-new', 'search-work-old'])
      mkdirSync(join(folder, name, 'inside'), { recursive: true });
    for (const name of ['topics-de.pack', 'topics-de.pack.4711']) writeFileSync(join(folder, name), '');
    const longAgo = new Date(Date.now() - 8 * 24 * 3_600_000);
    for (const name of ['templates-old', 'search-work-old', 'topics-de.pack', 'topics-de.pack.4711'])
      utimesSync(join(folder, name), longAgo, longAgo);
    await clearCache(folder);
    expect(readdirSync(folder).sort()).toEqual(['templates-new', 'topics-de.pack']);
    await clearCache(join(folder, 'missing'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
