/** Loads and checks a content folder in one step, with what is still known of the last time. */
import type { Diagnostic } from '../core/diagnostic.ts';
import type { HexaplaOptions } from '../core/settings/options.ts';
import { type CheckCache, type KeptCheck, openCheckCache } from './check-cache.ts';
import { allFindings, carryOut, planCheck } from './check-content.ts';
import { freeMemory } from './free-memory.ts';
import { readKeptFiles } from './kept-files.ts';
import { joinContent, type LoadOptions, loadContent } from './load-site.ts';
import type { OnProgress } from './parse-files.ts';
import { unreadTopics } from './read-content.ts';
import { openCheckPool } from './workers/check-pool.ts';
import { openParsePool } from './workers/parse-pool.ts';

/** What is to be checked. */
export interface CheckSiteInput {
  /** Absolute. */
  readonly contentDir: string;
  readonly options: HexaplaOptions;
  /** Where findings and parsed topics are kept, absolute; nothing is kept without them. */
  readonly caches?: { readonly findings: string; readonly topics: string } | undefined;
  /** Runs the two halves of the work, so that progress can be shown. */
  readonly phase: <T>(name: string, work: (onProgress: OnProgress) => Promise<T>) => Promise<T>;
}

/** What was found. */
export interface CheckedSite extends Pick<KeptCheck, 'locales' | 'files'> {
  /** Sorted. */
  readonly diagnostics: readonly Diagnostic[];
}

/** From so many files on, threads get ready while topics are joined. */
const FEWEST_FOR_THREADS = 1_000;

/** Checks a content folder. */
export async function checkSite(input: CheckSiteInput): Promise<CheckedSite> {
  const { contentDir, options, caches } = input;
  const cache = caches && openCheckCache(caches.findings, contentDir, options);
  if (cache?.isCurrent && cache.last)
    return { ...cache.last, diagnostics: allFindings(cache.last.joining, cache.last) };
  return await checkAgain(input, cache);
}

async function checkAgain(input: CheckSiteInput, cache: CheckCache | undefined): Promise<CheckedSite> {
  const { phase } = input;
  const read = await phase('Read', (onProgress) => readAndPlan(input, { cache, onProgress }));
  const { plan, pool, ...site } = read;
  const checking = phase('Check', (onProgress) => carryOut(plan, { pool, onProgress }));
  if (pool) freeMemory();
  const found = await checking.finally(() => pool?.close());
  cache?.write({ ...site, ...found });
  return { ...site, diagnostics: allFindings(site.joining, found) };
}

/** Nothing of the catalog is left when it returns: topics and threads together would be too much. */
async function readAndPlan(
  { contentDir, options, caches }: CheckSiteInput,
  { cache, onProgress }: Pick<LoadOptions, 'onProgress'> & { readonly cache: CheckCache | undefined },
) {
  const before = cache?.last;
  const isMuch = before === undefined && (cache?.files ?? 0) >= FEWEST_FOR_THREADS;
  const kept = await readKeptFiles(options);
  const parsePool = isMuch ? openParsePool() : undefined;
  const load = { contentDir, options, cacheDir: caches?.topics, pool: parsePool, onProgress };
  const content = await loadContent(load).finally(() => parsePool?.close());
  const pool = isMuch ? openCheckPool() : undefined;
  try {
    const catalog = joinContent(content);
    const plan = planCheck({ contentDir, catalog, kept, before });
    const { locales } = content.settings;
    const files = [...content.parsed.keys(), ...unreadTopics(content.content)];
    return { plan, pool, locales, files, joining: catalog.diagnostics };
  } catch (cause) {
    await pool?.close();
    throw cause;
  }
}
