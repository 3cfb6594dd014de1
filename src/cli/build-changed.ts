/** A build from the content folder to a finished output folder. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../core/locale.ts';
import { type BuildReport, buildReport } from '../core/report/build-report.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { ContentSurvey } from '../io/cache/content-signature.ts';
import { openOutputStore } from '../io/cache/output-store.ts';
import { compressFiles } from '../io/compress-files.ts';
import { freeMemory, saveMemory } from '../io/free-memory.ts';
import { loadSite, type Site } from '../io/load-site.ts';
import { packSite } from '../io/offline/pack-site.ts';
import { type OutputFolder, openOutputFolder } from '../io/output-folder.ts';
import { type OutputTree, openOutputTree } from '../io/output-tree.ts';
import { watchMemory } from '../io/peak-memory.ts';
import { withStatusSources } from '../io/status-sources.ts';
import { type EntryStore, keptSince } from '../search/kept-entries.ts';
import type { ExpectedIndex } from '../search/locale-bundle.ts';
import { expectIndex } from '../search/start-search.ts';
import { prepareTemplates, type Templates, templatesVersion } from '../site/render/prepare-templates.ts';
import type { BuildOrder, BuildResult } from './build-site.ts';
import { onInterrupt } from './on-interrupt.ts';
import type { Progress } from './progress.ts';
import { renderSite } from './render-site.ts';
import { version } from './version.ts';

/** A build that has something to do. */
export interface ChangedOrder extends BuildOrder, Partial<ContentSurvey> {
  readonly settings: Settings;
}

/** What a build goes by once it is known what there is to do. */
interface Begun {
  readonly order: ChangedOrder;
  readonly templates: Templates;
  readonly expected: ExpectedIndex | undefined;
  /** Ends the watch over memory; gives the peak in megabytes. */
  readonly stop: () => number;
}

/** Builds a site. The output folder changes only when everything has succeeded. */
export async function buildChanged(order: ChangedOrder, progress: Progress): Promise<BuildResult> {
  saveMemory();
  const { stop } = watchMemory();
  const { settings, cacheDir } = order;
  // Not while the content is read: both take much memory, and mostly there is nothing to bundle.
  const templates = await progress.phase('Bundle', () => prepareTemplates(settings, cacheDir));
  const expected = guessIndex(order, { cacheDir, version: templatesVersion(settings) });
  try {
    return await buildBegun({ order, templates, expected, stop }, progress);
  } finally {
    // Also where nothing came of the build: a process that is left open would keep this one alive.
    await expected?.feed.close();
  }
}

async function buildBegun(begun: Begun, progress: Progress): Promise<BuildResult> {
  const { contentDir, options, cacheDir, strict, outDir } = begun.order;
  const load = { contentDir, options, cacheDir };
  const loaded = await progress.phase('Read', (onProgress) => loadSite({ ...load, onProgress }));
  if (strict && loaded.catalog.diagnostics.some(({ severity }) => severity === 'error'))
    return { site: loaded, report: undefined, kept: undefined };
  const site = await withStatusSources(loaded, options, progress.phase);
  if (!begun.expected) freeMemory();
  return writeSite(begun, { site, output: await openOutputFolder(outDir) }, progress);
}

interface WriteOrder {
  readonly site: Site;
  readonly output: OutputFolder;
}

async function writeSite(
  { order, templates, expected, stop }: Begun,
  { site, output }: WriteOrder,
  progress: Progress,
): Promise<BuildResult> {
  const { cacheDir, settings } = order;
  let tree: OutputTree | undefined;
  const discard = async () => {
    await tree?.close();
    await output.discard();
  };
  const release = onInterrupt(discard);
  try {
    const siteDir = join(output.workDir, 'site');
    // These change and add files, which no later build could tell.
    const store = order.offline || order.compress ? undefined : openOutputStore(cacheDir, order.outDir);
    tree = openOutputTree(siteDir, store?.start(siteDir));
    const locales = order.parts ?? settings.locales;
    await renderSite({ site, tree, cacheDir, expected, templates, locales }, progress);
    if (order.offline) await packOffline(site, siteDir, progress);
    const report = reportOn({ site, locales }, progress, stop());
    tree.write('build-report.json', `${JSON.stringify(report, null, 2)}\n`);
    const manifest = await tree.finish();
    if (order.compress) await progress.phase('Compress', (advance) => compressFiles(siteDir, advance));
    const { kept } = await output.publish(siteDir, store?.spareDir);
    return { site, report, kept, unkept: failureOf(() => store?.end(manifest, order.signature)) };
  } catch (cause) {
    await discard();
    throw cause;
  } finally {
    release();
    await tree?.close();
  }
}

/** What went wrong, where that is no reason to fail. */
function failureOf(work: () => void): Error | undefined {
  try {
    work();
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause));
  }
}

/** The index of a locale that was touched since the last build gets ready while the content is read. */
function guessIndex(
  { touched, settings, ...order }: ChangedOrder,
  store: EntryStore,
): ExpectedIndex | undefined {
  const locale = (order.parts ?? settings.locales).find(
    (one) => (touched?.get(one) ?? 0) > (keptSince(one, store) ?? Number.POSITIVE_INFINITY),
  );
  return locale && expectIndex(locale, store);
}

function packOffline({ settings }: Site, siteDir: string, progress: Progress): Promise<void> {
  const preludeFile = fileURLToPath(new URL('../site/offline/prelude.ts', import.meta.url));
  const order = { siteDir, base: settings.base, preludeFile };
  return progress.phase('Pack', (advance) => packSite(order, advance));
}

function reportOn(
  { site, locales }: { readonly site: Site; readonly locales: readonly Locale[] },
  progress: Progress,
  peakRssMB: number,
): BuildReport {
  const { pages, files, catalog } = site;
  const phases = progress.times().map(({ name, ms }) => ({ name: name.toLowerCase(), ms }));
  const { diagnostics } = catalog;
  return buildReport({ version, pages, locales, files, diagnostics, phases, peakRssMB });
}
