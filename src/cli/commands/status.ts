/** `hexapla status`: what is missing, outdated and current, and what says so. */
import { type Command, Option } from 'commander';
import { buildStatus } from '../../core/status/build-status.ts';
import { buildStatusReport } from '../../core/status/status-report.ts';
import { reportStatus, STATUS_FORMATS, type StatusFormat } from '../../core/status/status-texts.ts';
import { readGitHistory } from '../../io/git-history.ts';
import { chooseLocales } from '../choose-locales.ts';
import { loadForEditing } from '../content-session.ts';
import { printFile } from '../print.ts';
import { addSiteFlags, collect, type SiteFlags } from '../site-flags.ts';

interface StatusFlags extends SiteFlags {
  readonly format: StatusFormat;
}

/** Declares the command. */
export function addStatusCommand(program: Command): void {
  addSiteFlags(program.command('status'))
    .description('List what is missing, outdated and current in each locale, with the evidence.')
    .option('--locale <locale>', 'list this locale only (repeatable)', collect)
    .addOption(new Option('--format <format>', 'form of the list').choices(STATUS_FORMATS).default('text'))
    .action(runStatus);
}

async function runStatus({ locale: wanted, format, ...flags }: StatusFlags): Promise<void> {
  const { catalog, contentDir, settings } = await loadForEditing(flags);
  const locales = wanted ? chooseLocales(wanted, settings.locales) : settings.locales;
  const history = settings.sourceLocale === undefined ? undefined : await readGitHistory(contentDir);
  const report = buildStatusReport(catalog, buildStatus(catalog, { history }), locales);
  printFile(reportStatus(report, format));
}
