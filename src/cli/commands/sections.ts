/** `hexapla sections`: which sections of twins are the same, and by what evidence. */
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { reportSections, type SectionPairReport } from '../../core/sections/report-sections.ts';
import { showControls } from '../../core/text/show-controls.ts';
import { loadSite } from '../../io/load-site.ts';
import { chooseLocales } from '../choose-locales.ts';
import { printFile } from '../print.ts';
import { startProgress } from '../progress.ts';
import { addSiteFlags, collect, readOptions, type SiteFlags } from '../site-flags.ts';

interface SectionsFlags extends SiteFlags {
  readonly format: 'text' | 'json';
}

/** Declares the command. */
export function addSectionsCommand(program: Command): void {
  addSiteFlags(program.command('sections'))
    .description('Show which sections of twins are aligned, and by what evidence.')
    .option(
      '--locale <locale>',
      'pairs with this locale only; two of them for one pair (repeatable)',
      collect,
    )
    .addOption(
      new Option('--format <format>', 'form of the report').choices(['text', 'json']).default('text'),
    )
    .action(runSections);
}

async function runSections({ locale: wanted = [], format, ...flags }: SectionsFlags): Promise<void> {
  const options = await readOptions(flags);
  const progress = startProgress(process.stderr);
  const { settings, catalog } = await progress.phase('Read', (onProgress) =>
    loadSite({ contentDir: resolve(options.content), options, onProgress }),
  );
  const report = reportSections(catalog, chooseLocales(wanted, settings.locales));
  if (format === 'json') printFile(`${JSON.stringify(report, null, 2)}\n`);
  else process.stdout.write(reportText(report));
}

function reportText(report: readonly SectionPairReport[]): string {
  const pairs = report.map(({ files, aligned, alone }) => {
    const lines = [
      ...aligned.map(({ ids, confidence, evidence }) => {
        const same = ids[0] === ids[1] ? `#${ids[0]}` : `#${ids[0]}  =  #${ids[1]}`;
        return `  ${same}  (${Math.round(confidence * 100)} %: ${evidence.join(', ')})`;
      }),
      ...alone.flatMap((ids, side) => ids.map((id) => `  #${id}  only in ${files[side]}`)),
    ];
    return [`${files[0]}  ${files[1]}`, ...lines].map((line) => `${showControls(line)}\n`).join('');
  });
  return `${[...pairs, summary(report)].join('\n')}\n`;
}

function summary(report: readonly SectionPairReport[]): string {
  const aligned = report.reduce((sum, pair) => sum + pair.aligned.length, 0);
  const alone = report.reduce((sum, { alone: [own, other] }) => sum + own.length + other.length, 0);
  return `${report.length} pairs of files: ${aligned} sections aligned, ${alone} without a counterpart.`;
}
