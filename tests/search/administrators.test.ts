/** What administrators type, on the sample content and, where it is there, on thousands of real topics. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { buildIdList } from '../../src/core/addresses/id-list.ts';
import { loadSite } from '../../src/io/load-site.ts';
import { buildSearch } from '../../src/search/build-search.ts';
import { type FolderSearch, openFolderSearch } from '../../src/search/folder-search.ts';

interface Query {
  readonly query: string;
  readonly locale: string;
  /** Assets any of which is what was meant. */
  readonly expected: readonly string[];
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CORPUS = resolve(ROOT, '../shared/corpus');
const SAMPLE_QUERIES = await readQueries('sample.jsonl');
const CORPUS_QUERIES = await readQueries('corpus.jsonl');
const LOCALES = [...new Set(SAMPLE_QUERIES.map(({ locale }) => locale))];

const folders: string[] = [];
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

test.each(LOCALES)('%s has at least 30 queries for either content', (locale) => {
  for (const queries of [SAMPLE_QUERIES, CORPUS_QUERIES])
    expect(queries.filter((query) => query.locale === locale).length).toBeGreaterThanOrEqual(30);
});

test('on the sample, 98 of 100 queries find their topic among the first five', async () => {
  const missed = await findMissed(await openSearch(join(ROOT, 'content')), SAMPLE_QUERIES);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(SAMPLE_QUERIES.length * 0.02);
});

test.skipIf(!existsSync(CORPUS))(
  'among thousands of topics, 90 of 100 do',
  { timeout: 600_000 },
  async () => {
    const missed = await findMissed(await openSearch(CORPUS), CORPUS_QUERIES);
    console.log(
      `${CORPUS_QUERIES.length - missed.length} of ${CORPUS_QUERIES.length} found\n${missed.join('\n')}`,
    );
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(CORPUS_QUERIES.length * 0.1);
  },
);

async function readQueries(name: string): Promise<readonly Query[]> {
  const text = await readFile(new URL(name, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Query);
}

async function openSearch(content: string): Promise<FolderSearch> {
  const folder = await mkdtemp(join(tmpdir(), 'hexapla-queries-'));
  folders.push(folder);
  const { pages, catalog } = await loadSite({ contentDir: content, options: { content, locales: LOCALES } });
  await buildSearch(pages, folder);
  await writeFile(join(folder, 'ids.json'), JSON.stringify(buildIdList(catalog)));
  return openFolderSearch(folder);
}

async function findMissed(search: FolderSearch, queries: readonly Query[]): Promise<readonly string[]> {
  const missed: string[] = [];
  for (const { query, locale, expected } of queries) {
    const { hits } = await search({ query, scope: 'first' }, locale, 5);
    if (!hits.some(({ assetId }) => expected.includes(assetId)))
      missed.push(`${locale}: ${query} → ${hits[0]?.title ?? 'nothing'}`);
  }
  return missed;
}
