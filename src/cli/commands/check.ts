/** `hexapla check`: all findings of the content, and the fixes that are certain, without building anything. */
import { relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { registry } from '../../core/check/registry.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../core/report/diagnostic-report.ts';
import { nearestName } from '../../core/text/nearest-name.ts';
import { readChangedFiles } from '../../io/changed-files.ts';
import { type CheckSiteInput, checkSite } from '../../io/check-site.ts';
import { readTermNotes } from '../../io/kept-files.ts';
import { chooseLocales } from '../choose-locales.ts';
import { applyFixes, previewFixes } from '../fix-content.ts';
import type { SetExitCode } from '../program.ts';
import { startProgress } from '../progress.ts';
import { type CheckScope, scopedFindings, writeReport } from '../report-findings.ts';
import { addSiteFlags, collect, readOptions, type SiteFlags } from '../site-flags.ts';
import { UsageError } from '../usage-error.ts';

interface CheckFlags extends SiteFlags {
  readonly format: ReportFormat;
  readonly rule?: readonly string[];
  readonly changed?: string | true;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly cache: boolean;
}

/** Declares the command. */
export function addCheckCommand(program: Command, setExitCode: SetExitCode): void {
  addSiteFlags(program.command('check'))
    .description('List all findings; exit code 1 when there are errors.')
    .option('--locale <locale>', 'list findings of this locale only (repeatable)', collect)
    .option('--rule <id>', 'list findings of this rule only (repeatable)', collect)
    .option('--changed [revision]', 'list findings in files changed since a git revision (default: HEAD)')
    .option('--fix', 'write the fixes that are certain, and list what is left')
    .option('--fix-dry-run', 'print what --fix would write, as a patch')
    .option('--no-cache', 'check everything again, even if nothing has changed')
    .addOption(new Option('--format <format>', 'form of the list').choices(REPORT_FORMATS).default('text'))
    .action(async (flags: CheckFlags) => {
      setExitCode(await runCheck(flags));
    });
}

async function runCheck({ locale: wanted, ...flags }: CheckFlags): Promise<number> {
  const rules = chooseRules(flags.rule);
  const options = await readOptions(flags);
  const contentDir = resolve(options.content);
  const { phase } = startProgress(process.stderr);
  const caches = flags.cache
    ? { findings: resolve('.hexapla/check.json'), topics: resolve('.hexapla/cache') }
    : undefined;
  const check = (place: Pick<CheckSiteInput, 'contentDir' | 'caches'>) =>
    checkSite({ ...place, options, phase });
  const first = await check({ contentDir, caches });
  const notes = await readTermNotes(options, first.locales);
  process.stderr.write(notes.map((note) => `hexapla: ${note}\n`).join(''));
  const scope: CheckScope = {
    locales: wanted && chooseLocales(wanted, first.locales),
    rules,
    files: await changedFiles(contentDir, flags.changed),
  };
  const order = { contentDir, scope, first, check, caches };
  if (flags.fixDryRun) {
    await previewFixes(order);
    return 0;
  }
  const left = flags.fix ? await applyFixes(order) : first;
  const findings = scopedFindings(left, scope);
  writeReport(findings, {
    format: flags.format,
    contentDir,
    shownDir: relative(process.cwd(), contentDir),
  });
  return findings.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function chooseRules(names: readonly string[] | undefined): ReadonlySet<string> | undefined {
  const ids = names?.flatMap((value) => value.split(','));
  const unknown = ids?.find((id) => !registry.has(id));
  if (unknown === undefined) return ids && new Set(ids);
  const near = nearestName(unknown, [...registry.keys()]);
  throw new UsageError(`There is no rule \`${unknown}\`.${near ? ` Did you mean \`${near}\`?` : ''}`);
}

async function changedFiles(
  contentDir: string,
  revision: string | true | undefined,
): Promise<ReadonlySet<string> | undefined> {
  if (revision === undefined) return undefined;
  return readChangedFiles(contentDir, revision === true ? 'HEAD' : revision).catch((cause: unknown) => {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  });
}
