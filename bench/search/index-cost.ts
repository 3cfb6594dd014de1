/**
 * Measures what making the search index costs: seconds, memory and bytes.
 *
 *   node bench/search/index-cost.ts --content DIR [--locales de,fr]
 *
 * Reading the content is not counted. Memory is that of the indexer, a process of its own, and of this
 * one, which holds the content as well; on other systems than Linux the indexer's is not known.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSite } from '../../src/io/load-site.ts';
import { buildSearch } from '../../src/search/build-search.ts';

const POLL_MS = 200;

const { values } = parseArgs({
  options: { content: { type: 'string', default: 'content' }, locales: { type: 'string' } },
});
const options = { content: values.content, ...(values.locales && { locales: values.locales.split(',') }) };
const site = await loadSite({ contentDir: resolve(values.content), options });
const folder = await mkdtemp(join(tmpdir(), 'hexapla-index-'));
const peaks = new Map<string, number>();
const poll = setInterval(() => void notePeaks(), POLL_MS);
try {
  const begin = performance.now();
  const { locales } = await buildSearch(site.pages, folder);
  const seconds = (performance.now() - begin) / 1000;
  console.table(locales.map((own) => ({ ...own, bytes: megabytes(own.bytes) })));
  const pages = locales.reduce((sum, own) => sum + own.pages, 0);
  const bytes = locales.reduce((sum, own) => sum + own.bytes, 0);
  const indexer = megabytes(Math.max(0, ...peaks.values()) * 1024);
  const own = megabytes(process.resourceUsage().maxRSS * 1024);
  console.log(`${pages} pages: ${seconds.toFixed(1)} s, ${megabytes(bytes)} MB on disk`);
  console.log(`peak memory: indexer ${indexer} MB, this process ${own} MB`);
} finally {
  clearInterval(poll);
  await rm(folder, { recursive: true });
}

/** Notes how much the processes that this one started have needed so far. */
async function notePeaks(): Promise<void> {
  const children = await readFile(`/proc/self/task/${process.pid}/children`, 'utf8').catch(() => '');
  for (const id of children.split(' ').filter(Boolean)) {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    const peak = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    peaks.set(id, Math.max(peak, peaks.get(id) ?? 0));
  }
}

function megabytes(bytes: number): number {
  return Number((bytes / 1_000_000).toFixed(1));
}
