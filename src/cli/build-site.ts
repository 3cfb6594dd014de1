/**
 * A build from the content folder to a finished output folder. Rendering and indexing run side by
 * side: the index works in a process of its own and needs pages, not their HTML.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildReport, buildReport } from '../core/build-report.ts';
import type { HexaplaOptions } from '../core/options.ts';
import type { SitePages } from '../core/site-pages.ts';
import { loadSite, type Site } from '../io/load-site.ts';
import { packSite } from '../io/offline/pack-site.ts';
import { openOutputFolder } from '../io/output-folder.ts';
import { watchMemory } from '../io/peak-memory.ts';
import { writeSiteFiles } from '../io/write-site-files.ts';
import { buildSearch } from '../search/build-search.ts';
import { buildConfig } from '../site/astro-config.ts';
import { listFiles } from './list-files.ts';
import { loadAstro } from './load-astro.ts';
import { onInterrupt } from './on-interrupt.ts';
import type { Advance, Progress } from './progress.ts';
import { version } from './version.ts';

/** What to build and where. */
export interface BuildOrder {
  /** Absolute. */
  readonly contentDir: string;
  /** Absolute. */
  readonly outDir: string;
  readonly options: HexaplaOptions;
  /** Whether findings of severity `error` stop the build before anything is rendered. */
  readonly strict: boolean;
  /** Whether the site is to work from a folder, without a server. */
  readonly offline: boolean;
}

/** What a build did. */
export interface BuildResult {
  readonly site: Site;
  /** `undefined` when `strict` stopped the build. */
  readonly report: BuildReport | undefined;
  /** Where foreign files went that stood in the output folder. */
  readonly kept: string | undefined;
}

/** Builds a site. The output folder changes only when everything has succeeded. */
export async function buildSite(order: BuildOrder, progress: Progress): Promise<BuildResult> {
  const memory = watchMemory();
  const { contentDir, options } = order;
  const site = await progress.phase('Read', (onProgress) => loadSite({ contentDir, options, onProgress }));
  if (order.strict && site.catalog.diagnostics.some(({ severity }) => severity === 'error'))
    return { site, report: undefined, kept: undefined };
  const output = await openOutputFolder(order.outDir);
  const release = onInterrupt(output.discard);
  try {
    const siteDir = await renderSite(site, output.workDir, progress);
    if (order.offline) await packOffline(site, siteDir, progress);
    const report = reportOn(site, progress, memory.stop());
    await writeFile(join(siteDir, 'build-report.json'), `${JSON.stringify(report, null, 2)}\n`);
    const { kept } = await output.publish(siteDir);
    return { site, report, kept };
  } catch (cause) {
    await output.discard();
    throw cause;
  } finally {
    release();
  }
}

async function renderSite(site: Site, workDir: string, progress: Progress): Promise<string> {
  const [siteDir, searchDir] = [join(workDir, 'site'), join(workDir, 'search')];
  await mkdir(searchDir);
  const search = progress.phase('Index', (advance) => buildSearch(site.pages, searchDir, advance));
  const pages = progress.phase('Render', (advance) => renderPages(site.pages, workDir, advance));
  const results = await Promise.allSettled([pages, search]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  await progress.phase('Copy', (advance) => writeSiteFiles(listFiles(site), siteDir, advance));
  await rename(join(searchDir, '_search'), join(siteDir, '_search'));
  return siteDir;
}

function packOffline({ settings }: Site, siteDir: string, progress: Progress): Promise<void> {
  const preludeFile = fileURLToPath(new URL('../site/offline/prelude.ts', import.meta.url));
  const order = { siteDir, base: settings.base, preludeFile };
  return progress.phase('Pack', (advance) => packSite(order, advance));
}

/** Astro runs bundled templates below the working directory: in `workDir`, no other build is in the way. */
async function renderPages(pages: SitePages, workDir: string, advance: Advance): Promise<void> {
  const astro = await loadAstro();
  const folders = { outDir: join(workDir, 'site'), cacheDir: join(workDir, 'cache') };
  const callersDir = process.cwd();
  process.chdir(workDir);
  try {
    await astro.build(buildConfig(countPages(pages, advance), folders));
  } finally {
    process.chdir(callersDir);
  }
}

/** The same pages, with a count of the topics asked for. */
function countPages(pages: SitePages, advance: Advance): SitePages {
  const total = pages.topicAddresses().length;
  let done = 0;
  return {
    ...pages,
    getTopic: (address) => {
      advance(++done, total);
      return pages.getTopic(address);
    },
  };
}

function reportOn(site: Site, progress: Progress, peakRssMB: number): BuildReport {
  const { pages, files, catalog } = site;
  const phases = progress.times().map(({ name, ms }) => ({ name: name.toLowerCase(), ms }));
  return buildReport({ version, pages, files, diagnostics: catalog.diagnostics, phases, peakRssMB });
}
