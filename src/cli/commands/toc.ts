/** `hexapla toc`: the table of contents of a locale, as readers get it. */
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { showControls } from '../../core/text/show-controls.ts';
import { reportToc, type TocReportNode } from '../../core/toc/report-toc.ts';
import { loadSite } from '../../io/load-site.ts';
import { chooseLocale } from '../choose-locales.ts';
import { printFile } from '../print.ts';
import { startProgress } from '../progress.ts';
import { addSiteFlags, readOptions, type SiteFlags } from '../site-flags.ts';

interface TocFlags extends Omit<SiteFlags, 'locale'> {
  readonly locale: string;
  readonly derived?: boolean;
  readonly format: 'text' | 'json';
}

/** Declares the command. */
export function addTocCommand(program: Command): void {
  addSiteFlags(program.command('toc'))
    .description('Print the table of contents of a locale.')
    .requiredOption('--locale <locale>', 'whose table of contents')
    .option('--derived', 'derive it from links and ignore toc.yml')
    .addOption(new Option('--format <format>', 'form of the list').choices(['text', 'json']).default('text'))
    .action(runToc);
}

async function runToc({ locale: name, ...flags }: TocFlags): Promise<void> {
  const options = await readOptions(flags);
  const progress = startProgress(process.stderr);
  const load = { contentDir: resolve(options.content), options };
  const { settings, catalog } = await progress.phase('Read', (onProgress) =>
    loadSite({ ...load, onProgress }),
  );
  const locale = chooseLocale(name, settings.locales);
  const nodes = reportToc(catalog, locale, { derived: flags.derived ?? false });
  if (flags.format === 'json') printFile(`${JSON.stringify(nodes, null, 2)}\n`);
  else process.stdout.write(outline(nodes, 0));
}

function outline(nodes: readonly TocReportNode[], depth: number): string {
  return nodes
    .map(
      ({ label, children }) => `${'  '.repeat(depth)}${showControls(label)}\n${outline(children, depth + 1)}`,
    )
    .join('');
}
