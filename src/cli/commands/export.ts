/** `hexapla export`: topics for translation tools, in pairs with their source. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Command, Option } from 'commander';
import {
  EXCHANGE_FORMATS,
  type ExchangeFile,
  type ExchangeFormat,
} from '../../core/exchange/exchange-file.ts';
import { fileToPo } from '../../core/exchange/po-format.ts';
import { filesToTmx } from '../../core/exchange/tmx-format.ts';
import { fileToXliff } from '../../core/exchange/xliff-format.ts';
import type { Locale } from '../../core/locale.ts';
import { collectUnits, EXCHANGE_ENDINGS } from '../../io/exchange-files.ts';
import type { Site } from '../../io/load-site.ts';
import { chooseLocale } from '../choose-locales.ts';
import { findNamedTopic, loadForEditing } from '../content-session.ts';
import { startProgress } from '../progress.ts';
import { addSiteFlags, collect, type SiteFlags } from '../site-flags.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';

interface ExportFlags extends Omit<SiteFlags, 'locale'> {
  readonly locale: string;
  readonly from?: string;
  readonly file?: readonly string[];
  readonly missing?: boolean;
  readonly format: ExchangeFormat;
  readonly out: string;
}

/** Declares the command. */
export function addExportCommand(program: Command): void {
  addSiteFlags(program.command('export'))
    .description('Write topics with their source for translation tools: one file a topic, or one memory.')
    .requiredOption('--locale <locale>', 'language of the translations')
    .option('--from <locale>', 'language of the source (default: the source locale)')
    .option('--file <file>', 'this topic only (repeatable)', collect)
    .option('--missing', 'topics that the language lacks, too')
    .addOption(
      new Option('--format <format>', 'form of the files').choices(EXCHANGE_FORMATS).default('xliff'),
    )
    .option('--out <dir>', 'folder for the files', 'exchange')
    .action(runExport);
}

async function runExport({ locale, from, file, missing, format, out, ...flags }: ExportFlags): Promise<void> {
  const site = await loadForEditing(flags);
  const to = chooseLocale(locale, site.settings.locales);
  const chosen = file && new Set(file.map((name) => findNamedTopic(site, name).assetId));
  const order = {
    ...{ from: sourceOf(site, to, from), to, missing: missing ?? false },
    wanted: ({ assetId }: { readonly assetId: string }) => chosen?.has(assetId as never) ?? true,
  };
  const files: ExchangeFile[] = [];
  const counts = { topics: 0, units: 0 };
  await startProgress(process.stderr).phase('Export', async (advance) => {
    for await (const one of collectUnits(site, order, advance)) {
      counts.topics += 1;
      counts.units += one.units.length;
      if (format === 'tmx') files.push(one);
      else
        await write(
          join(out, one.path + EXCHANGE_ENDINGS[format]),
          format === 'po' ? fileToPo(one) : fileToXliff(one),
        );
    }
  });
  if (format === 'tmx') await write(join(out, `${order.from}-${to}.tmx`), filesToTmx(files, version));
  process.stdout.write(`${counts.topics} topics with ${counts.units} texts written to ${out}\n`);
}

function sourceOf({ settings }: Site, to: Locale, from: string | undefined): Locale {
  const source = from === undefined ? settings.sourceLocale : chooseLocale(from, settings.locales, '--from');
  if (source === undefined)
    throw new UsageError(
      'This content has no source locale. Name the language to translate from with `--from LOCALE`.',
    );
  if (source === to)
    throw new UsageError(`\`--from ${source}\` and \`--locale ${to}\` are the same language.`);
  return source;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
