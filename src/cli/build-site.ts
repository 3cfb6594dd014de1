/**
 * A build from the content folder to a finished output folder. Rendering and indexing run side by
 * side: the index works in a process of its own and needs pages, not their HTML.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildReport, buildReport } from '../core/build-report.ts';
import type { HexaplaOptions } from '../core/options.ts';
import { loadSite, type Site } from '../io/load-site.ts';
import { packSite } from '../io/offline/pack-site.ts';
import { openOutputFolder } from '../io/output-folder.ts';
import { type OutputTree, openOutputTree } from '../io/output-tree.ts';
import { watchMemory } from '../io/peak-memory.ts';
import type { SiteFile } from '../io/site-files.ts';
import { withStatusSources } from '../io/status-sources.ts';
import { BUNDLE, bundleTemplates } from '../site/render/bundle-templates.ts';
import { listFiles } from './list-files.ts';
import { makePages } from './make-pages.ts';
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
  const loaded = await progress.phase('Read', (onProgress) => loadSite({ contentDir, options, onProgress }));
  if (order.strict && loaded.catalog.diagnostics.some(({ severity }) => severity === 'error'))
    return { site: loaded, report: undefined, kept: undefined };
  const site = await withStatusSources(loaded, options, progress.phase);
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
  const templates = join(workDir, 'templates');
  await mkdir(templates);
  await progress.phase('Bundle', () => bundleTemplates(site.settings, templates));
  const siteDir = join(templates, BUNDLE.site);
  const tree = openOutputTree(siteDir);
  await progress.phase('Pages', (advance) => makePages({ pages: site.pages, templates, tree }, advance));
  await progress.phase('Copy', (advance) => addFiles(listFiles(site), tree, advance));
  return siteDir;
}

function addFiles(files: readonly SiteFile[], tree: OutputTree, advance: Advance): void {
  for (const [index, file] of files.entries()) {
    tree.add(file);
    advance(index + 1, files.length);
  }
}

function packOffline({ settings }: Site, siteDir: string, progress: Progress): Promise<void> {
  const preludeFile = fileURLToPath(new URL('../site/offline/prelude.ts', import.meta.url));
  const order = { siteDir, base: settings.base, preludeFile };
  return progress.phase('Pack', (advance) => packSite(order, advance));
}

function reportOn(site: Site, progress: Progress, peakRssMB: number): BuildReport {
  const { pages, files, catalog } = site;
  const phases = progress.times().map(({ name, ms }) => ({ name: name.toLowerCase(), ms }));
  return buildReport({ version, pages, files, diagnostics: catalog.diagnostics, phases, peakRssMB });
}
