/** `hexapla check`: all findings of the catalog, without building anything. */
import { relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  type Findings,
  REPORT_FORMATS,
  type ReportFormat,
  reportGithub,
  reportJson,
  reportText,
} from '../../core/diagnostic-report.ts';
import { loadSite, type Site } from '../../io/load-site.ts';
import { chooseLocales } from '../choose-locales.ts';
import { terminalPaint } from '../paint.ts';
import type { SetExitCode } from '../program.ts';
import { startProgress } from '../progress.ts';
import { addSiteFlags, collect, readOptions, type SiteFlags } from '../site-flags.ts';

interface CheckFlags extends SiteFlags {
  readonly format: ReportFormat;
}

/** Declares the command. */
export function addCheckCommand(program: Command, setExitCode: SetExitCode): void {
  addSiteFlags(program.command('check'))
    .description('List all findings; exit code 1 when there are errors.')
    .option('--locale <locale>', 'list findings of this locale only (repeatable)', collect)
    .addOption(new Option('--format <format>', 'form of the list').choices(REPORT_FORMATS).default('text'))
    .action(async (flags: CheckFlags) => {
      setExitCode(await runCheck(flags));
    });
}

async function runCheck({ locale: wanted, ...flags }: CheckFlags): Promise<number> {
  const options = await readOptions(flags);
  const contentDir = resolve(options.content);
  const progress = startProgress(process.stderr);
  const site = await progress.phase('Read', (onProgress) => loadSite({ contentDir, options, onProgress }));
  const findings = findingsOf(site, wanted);
  process.stdout.write(report(findings, flags.format, relative(process.cwd(), contentDir)));
  return findings.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function findingsOf(
  { settings, catalog, files, parsed }: Site,
  wanted: readonly string[] | undefined,
): Findings {
  if (!wanted) return { diagnostics: catalog.diagnostics, files: files.read };
  const locales = chooseLocales(wanted, settings.locales);
  const inLocales = (path: string) =>
    locales.some((locale) => path === locale || path.startsWith(`${locale}/`));
  return {
    diagnostics: catalog.diagnostics.filter(({ file }) => inLocales(file)),
    files: [...parsed.keys()].filter(inLocales).length,
  };
}

function report(findings: Findings, format: ReportFormat, contentDir: string): string {
  if (format === 'json') return reportJson(findings);
  if (format === 'github') return reportGithub(findings, contentDir);
  return reportText(findings, terminalPaint());
}
