/**
 * Loads and checks a content folder in one step, or takes the findings from the last time when nothing
 * has changed since: no file, no option, and not the program itself.
 */
import type { Diagnostic } from '../core/diagnostic.ts';
import type { HexaplaOptions } from '../core/settings/options.ts';
import type { Settings } from '../core/settings/settings.ts';
import { type CheckCache, noCache } from './check-cache.ts';
import { checkContent } from './check-content.ts';
import { readKeptFiles } from './kept-files.ts';
import { loadSite, type Site } from './load-site.ts';
import type { OnProgress } from './parse-files.ts';

/** What is to be checked. */
export interface CheckSiteInput {
  /** Absolute. */
  readonly contentDir: string;
  readonly options: HexaplaOptions;
  readonly cache?: CheckCache;
  readonly known?: Site['parsed'] | undefined;
  /** Runs the two halves of the work, so that progress can be shown. */
  readonly phase: <T>(name: string, work: (onProgress: OnProgress) => Promise<T>) => Promise<T>;
}

/** What was found. */
export interface CheckedSite {
  readonly locales: Settings['locales'];
  /** Sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of all topic files looked at. */
  readonly files: readonly string[];
  /** Parsed topics; `undefined` when the findings are those of the last time. */
  readonly parsed?: Site['parsed'];
}

/** Checks a content folder. */
export async function checkSite(input: CheckSiteInput): Promise<CheckedSite> {
  const { contentDir, options, cache = noCache, known, phase } = input;
  const key = await cache.keyOf(contentDir, options);
  const before = key === undefined ? undefined : await cache.read(key);
  if (before) return before;
  const kept = await readKeptFiles(options);
  const site = await phase('Read', (onProgress) => loadSite({ contentDir, options, known, onProgress }));
  const { catalog, parsed, settings } = site;
  const diagnostics = await phase('Check', (onProgress) =>
    checkContent({ contentDir, catalog, kept, onProgress }),
  );
  const checked = { locales: settings.locales, diagnostics, files: [...parsed.keys()] };
  if (key !== undefined) await cache.write(key, checked);
  return { ...checked, parsed };
}
