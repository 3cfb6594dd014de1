/** What every page pays for search, opened or not. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';

const START = fileURLToPath(new URL('../../src/site/search/start-search.ts', import.meta.url));
/** Fetched when search opens, or on the page of a hit. */
const ON_DEMAND = /\/(?:dialog|mark-words)\.ts$/;
/** Bytes, compressed. */
const MOST = 1_500;

test('the part of search that every page loads is small', async () => {
  const bundle = await rolldown({ input: START, external: ON_DEMAND });
  const { output } = await bundle.generate({ minify: true });
  await bundle.close();
  expect(output).toHaveLength(1);
  const bytes = gzipSync(output[0].code).length;
  console.log(`search on every page: ${bytes} bytes`);
  expect(bytes).toBeLessThanOrEqual(MOST);
});
