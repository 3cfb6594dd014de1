/** What status pages show beside the catalog: all findings where the site wants them, and git's memory. */
import { buildSitePages } from '../core/pages/build-site-pages.ts';
import type { HexaplaOptions } from '../core/settings/options.ts';
import { checkContent } from './check-content.ts';
import { readGitHistory } from './git-history.ts';
import { readKeptFiles } from './kept-files.ts';
import type { Site } from './load-site.ts';
import type { OnProgress } from './parse-files.ts';

/** Runs a part of the work, so that progress can be shown. */
export type Phase = <T>(name: string, work: (onProgress: OnProgress) => Promise<T>) => Promise<T>;

/** The site with status pages that know all that its options ask for. */
export async function withStatusSources(site: Site, options: HexaplaOptions, phase: Phase): Promise<Site> {
  const { settings, catalog, contentDir } = site;
  if (settings.statusPages === false) return site;
  const history = settings.sourceLocale === undefined ? undefined : await readGitHistory(contentDir);
  const findings = settings.statusPages === 'checked' ? await check() : undefined;
  if (!history && !findings) return site;
  return { ...site, pages: buildSitePages(catalog, { history, findings }) };

  async function check() {
    const kept = await readKeptFiles(options);
    return phase('Check', (onProgress) => checkContent({ contentDir, catalog, kept, onProgress }));
  }
}
