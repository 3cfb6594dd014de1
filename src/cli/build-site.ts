/**
 * A build, or the finding that there is nothing to build. What building takes is loaded when there is
 * something to do.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../core/locale.ts';
import type { BuildReport } from '../core/report/build-report.ts';
import type { HexaplaOptions } from '../core/settings/options.ts';
import type { Settings } from '../core/settings/settings.ts';
import { readCodeVersion } from '../io/cache/code-version.ts';
import { type ContentSurvey, surveyContent } from '../io/cache/content-signature.ts';
import { openOutputStore } from '../io/cache/output-store.ts';
import { loadSettings } from '../io/load-settings.ts';
import type { Site } from '../io/load-site.ts';
import type { Progress } from './progress.ts';

/** What to build and where. */
export interface BuildOrder {
  /** Absolute. */
  readonly contentDir: string;
  /** Absolute. */
  readonly outDir: string;
  readonly options: HexaplaOptions;
  /** What is kept for the next build, absolute; it may be deleted at any time. */
  readonly cacheDir: string;
  /** Whether findings of severity `error` stop the build before anything is rendered. */
  readonly strict: boolean;
  /** Locales to make the parts of, in the whole site's light; all unless named. */
  readonly parts?: readonly Locale[] | undefined;
  /** Whether the site is to work from a folder, without a server. */
  readonly offline: boolean;
  /** Whether compressed copies are to stand beside the texts. */
  readonly compress: boolean;
}

/** What a build did. */
export interface BuildResult {
  /** `undefined` when nothing had changed since the last build, so that nothing was read. */
  readonly site: Site | undefined;
  /** `undefined` when `strict` stopped the build. */
  readonly report: BuildReport | undefined;
  /** Where foreign files went that stood in the output folder. */
  readonly kept: string | undefined;
  /** Why the site, which is published, is not known to the next build. */
  readonly unkept?: Error | undefined;
}

/** Builds a site. The output folder changes only when everything has succeeded. */
export async function buildSite(order: BuildOrder, progress: Progress): Promise<BuildResult> {
  const settings = await loadSettings(order.contentDir, order.options);
  const { report, ...survey } = findUnchanged(order, settings);
  if (report) return { site: undefined, report, kept: undefined };
  const { buildChanged } = await import('./build-changed.ts');
  return buildChanged({ ...order, ...survey, settings }, progress);
}

/** What is known of the content, and what the last build reported when this one would give the same. */
interface Findings extends Partial<ContentSurvey> {
  readonly report?: BuildReport;
}

function findUnchanged(
  { contentDir, outDir, cacheDir, options, parts, strict, offline, compress }: BuildOrder,
  settings: Settings,
): Findings {
  const readsMore = settings.sourceLocale !== undefined || settings.statusPages === 'checked';
  if (offline || compress || readsMore) return {};
  const survey = surveyContent(contentDir, [readCodeVersion(), options, parts]);
  const { signature } = survey;
  if (signature === undefined || !openOutputStore(cacheDir, outDir).isPublished(signature)) return survey;
  const report: BuildReport = JSON.parse(readFileSync(join(outDir, 'build-report.json'), 'utf8'));
  return strict && report.diagnostics.error > 0 ? survey : { ...survey, report };
}
