/** `hexapla build`: content folder in, finished site out. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Locale } from '../../core/locale.ts';
import { reportText, severitiesInWords } from '../../core/report/diagnostic-report.ts';
import { plural } from '../../core/text/plural.ts';
import { loadSettings } from '../../io/load-settings.ts';
import { refuseUnsafeFolders } from '../build-folders.ts';
import { type BuildResult, buildSite } from '../build-site.ts';
import { terminalPaint } from '../paint.ts';
import type { SetExitCode } from '../program.ts';
import { startProgress } from '../progress.ts';
import { addSiteFlags, collect, readOptions, type SiteFlags } from '../site-flags.ts';
import { UsageError } from '../usage-error.ts';

interface BuildFlags extends SiteFlags {
  readonly locales?: readonly string[];
  readonly out: string;
  readonly cache: string;
  readonly strict?: boolean;
  readonly offline?: boolean;
  readonly compress?: boolean;
}

/** Declares the command. */
export function addBuildCommand(program: Command, setExitCode: SetExitCode): void {
  addSiteFlags(program.command('build'))
    .description('Build the site. The output folder is replaced only when everything has succeeded.')
    .option('--out <dir>', 'output folder', 'dist')
    .option(
      '--cache <dir>',
      'what the next build can use again; may be deleted at any time',
      '.hexapla/cache',
    )
    .option('--locales <list>', 'publish these locales only, such as de,ko (repeatable)', collect)
    .option('--locale <locale>', "make this locale's part of the whole site (repeatable)", collect)
    .option('--pseudo', 'add a pseudo-locale that shows what cannot be translated')
    .option('--offline', 'make a site that works from a folder or a stick, without a server')
    .option('--compress', 'put .br and .gz copies beside the texts, for servers that send such files')
    .option('--strict', 'stop with exit code 1 when there are findings of severity error')
    .action(async (flags: BuildFlags) => {
      setExitCode(await runBuild(flags));
    });
}

async function runBuild({ locale: partNames, locales, ...flags }: BuildFlags): Promise<number> {
  const options = await readOptions({ ...flags, ...(locales && { locale: locales }) });
  const contentDir = resolve(options.content);
  const outDir = resolve(flags.out);
  const cacheDir = resolve(flags.cache);
  refuseUnsafeFolders({ contentDir, outDir, cacheDir });
  const { strict = false, offline = false, compress = false } = flags;
  if (offline && partNames)
    throw new UsageError(
      '`--offline` and `--locale` do not go together: links of a pack depend on all its files. Leave one out, or pack some locales with `--locales`.',
    );
  const parts = partNames && readParts(partNames, (await loadSettings(contentDir, options)).locales);
  const result = await buildSite(
    { contentDir, outDir, cacheDir, options, parts, strict, offline, compress },
    startProgress(process.stderr),
  );
  if (result.unkept)
    process.stderr.write(
      `hexapla: The site is published, but not all of what the next build could use again was kept in \`${flags.cache}\`: ${result.unkept.message}\n`,
    );
  process.stdout.write(result.report ? summary(result, flags.out) : findings(result));
  return result.report ? 0 : 1;
}

/** Locales of the site by name. Throws `UsageError` for one that it does not have. */
function readParts(names: readonly string[], locales: readonly Locale[]): readonly Locale[] {
  const wanted = names.flatMap((value) => value.split(',')).filter((name) => name !== '');
  return wanted.map((name) => {
    const locale = locales.find((one) => one.toLowerCase() === name.toLowerCase());
    if (locale === undefined)
      throw new UsageError(`\`--locale ${name}\`: the site has no such locale, only ${locales.join(', ')}.`);
    return locale;
  });
}

function findings({ site }: BuildResult): string {
  if (!site) return '';
  const diagnostics = site.catalog.diagnostics.filter(({ severity }) => severity === 'error');
  return reportText({ diagnostics, files: site.files.read }, terminalPaint());
}

function summary({ site, report, kept }: BuildResult, out: string): string {
  if (!report) return '';
  const { locales, files } = report;
  const total = locales.reduce((sum, { pages }) => sum + pages, 0);
  const rows = locales.map(({ locale, topics, fallbackPages }) =>
    [
      `  ${locale.padEnd(8)}`,
      plural(topics, 'topic').padStart(14),
      plural(fallbackPages, 'fallback page').padStart(22),
    ].join(''),
  );
  const unpublished =
    files.reported === 0 ? '' : `, ${files.reported} of ${plural(files.read, 'file')} not published`;
  return [
    `${plural(total, 'topic page')} in ${plural(locales.length, 'locale')}${unpublished}`,
    ...rows,
    `Findings: ${severitiesInWords(report.diagnostics)} (\`hexapla check\` lists them)`,
    ...(kept === undefined ? [] : [`What was in ${out} had not been built by Hexapla; it is now in ${kept}`]),
    site
      ? `Written to ${out}; peak memory ${report.peakRssMB} MB`
      : `Nothing has changed since the last build; ${out} stays as it is`,
    '',
  ].join('\n');
}
