/** What commands that edit content share: the loaded site, finding files people name, carrying plans out. */
import { relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import type { ChangePlan, FileChange } from '../core/edits/file-change.ts';
import { changesToPatch, reportChanges } from '../core/edits/report-changes.ts';
import { nearestName } from '../core/text/nearest-name.ts';
import type { Topic } from '../core/topic.ts';
import { applyChanges, previewChanges } from '../io/apply-changes.ts';
import { loadSite, type Site } from '../io/load-site.ts';
import { patchFolder } from './patch-folder.ts';
import { printFile } from './print.ts';
import { startProgress } from './progress.ts';
import { addSiteFlags, readOptions, type SiteFlags } from './site-flags.ts';
import { UsageError } from './usage-error.ts';

/** Flags of commands that edit content. */
export interface EditFlags extends SiteFlags {
  readonly dryRun?: boolean;
}

/** Declares the flags that all commands that edit content take. */
export function addEditFlags(command: Command): Command {
  return addSiteFlags(command).option('--dry-run', 'print the changes and write nothing');
}

/** Loads the site of a command. */
export async function loadForEditing(flags: SiteFlags): Promise<Site> {
  const options = await readOptions(flags);
  const progress = startProgress(process.stderr);
  const load = { contentDir: resolve(options.content), options };
  return progress.phase('Read', (onProgress) => loadSite({ ...load, onProgress }));
}

/** The topic of a file named from the working or the content folder, drafts included. Throws `UsageError`. */
export function findNamedTopic(site: Site, file: string): Topic {
  const { library, drafts } = site.catalog;
  const path = contentPath(site, file);
  const topics = [...library.topics, ...drafts];
  const found = topics.find((topic) => topic.path.toLowerCase() === path.toLowerCase());
  if (found) return found;
  const near = nearestName(
    path,
    topics.map((topic) => topic.path),
  );
  throw new UsageError(
    `There is no topic \`${file}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`,
  );
}

/** Path below the content folder of a file that people name from where they are, or from there. */
export function contentPath({ contentDir }: Pick<Site, 'contentDir'>, file: string): string {
  const here = relative(contentDir, resolve(file)).split(sep).join('/');
  return here === '..' || here.startsWith('../') ? file.split(sep).join('/') : here;
}

/** Carries a plan out, or prints it as a patch. Throws `UsageError` for a plan with a problem. */
export async function carryOut(site: Site, plan: ChangePlan, { dryRun }: EditFlags): Promise<void> {
  if (plan.problem !== undefined) throw new UsageError(plan.problem);
  await writeChanges(site.contentDir, plan.changes, dryRun);
}

/** Makes the changes and says which, or prints them as a patch. */
export async function writeChanges(
  contentDir: string,
  changes: readonly FileChange[],
  dryRun = false,
): Promise<void> {
  if (dryRun) printFile(changesToPatch(await previewChanges(contentDir, changes), patchFolder(contentDir)));
  else process.stdout.write(reportChanges(await applyChanges(contentDir, changes)));
}
