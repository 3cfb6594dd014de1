/**
 * The site while it is written. A saved text shows at once, at the cost of one topic; everything that
 * depends on it elsewhere follows when nothing has been saved for a moment.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { replaceText } from '../core/catalog/replace-text.ts';
import { buildSitePages } from '../core/pages/build-site-pages.ts';
import { type LoadOptions, loadSite, type Site } from '../io/load-site.ts';
import { parseFile } from '../io/parse-file.ts';

/** A site that follows its files. */
export interface DevSite {
  current(): Site;
  /** Takes changed files in. Throws when the settings no longer make a site; then it stays as it was. */
  update(paths: readonly string[]): Promise<void>;
}

/** Joining all takes a second on thousands of topics, in which nothing is answered. */
const QUIET_MS = 2_000;
/** Editors that write in place empty the file first. */
const HALF_WRITTEN_MS = 50;
/** More files than these are read faster all together. */
const MANY_FILES = 20;

/** Follows a loaded site. `onJoined` is called when what was put off has been done. */
export function followSite(
  first: Site,
  options: LoadOptions['options'],
  onJoined: (failure: unknown) => void,
): DevSite {
  let site = first;
  let timer: NodeJS.Timeout | undefined;
  let updates = 0;
  const load = () => loadSite({ contentDir: site.contentDir, options, known: site.parsed });
  /** What was saved meanwhile is newer, and has its own turn. */
  const joinLater = async () => {
    const before = updates;
    const joined = await load();
    if (updates !== before) return;
    site = joined;
    onJoined(undefined);
  };
  return {
    current: () => site,
    update: async (paths) => {
      updates += 1;
      clearTimeout(timer);
      if (paths.some((path) => isEmpty(site.contentDir, path))) await wait(HALF_WRITTEN_MS);
      const quick = paths.length <= MANY_FILES ? replaceFiles(site, options, paths) : undefined;
      site = quick ?? (await load());
      if (quick) timer = setTimeout(() => joinLater().catch(onJoined), QUIET_MS).unref();
    },
  };
}

function isEmpty(contentDir: string, path: string): boolean {
  return statSync(join(contentDir, path), { throwIfNoEntry: false })?.size === 0;
}

/** The site with new texts; `undefined` when a change is more than that. */
function replaceFiles(
  site: Site,
  options: LoadOptions['options'],
  paths: readonly string[],
): Site | undefined {
  let { catalog } = site;
  const parsed = new Map(site.parsed);
  for (const path of paths) {
    const before = parsed.get(path);
    const stats = statSync(join(site.contentDir, path), { throwIfNoEntry: false });
    if (!before || !stats?.isFile()) return undefined;
    const file = { ...before.file, bytes: stats.size };
    const after = parseFile(file, options.parser ?? 'satteri');
    if (after.topic?.digest !== before.topic?.digest) {
      const next = replaceText(catalog, before, after);
      if (!next) return undefined;
      catalog = next;
    }
    // The stamp stays that of the old text, so that joining reads the file once more.
    parsed.set(path, { ...after, file });
  }
  return { ...site, catalog, parsed, pages: buildSitePages(catalog) };
}
