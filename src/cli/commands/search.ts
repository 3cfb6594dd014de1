/** `hexapla search`: asks a site's search as readers do, one query or many. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { buildIdList } from '../../core/addresses/id-list.ts';
import type { Locale } from '../../core/locale.ts';
import { showControls } from '../../core/text/show-controls.ts';
import { loadSite } from '../../io/load-site.ts';
import { buildSearch } from '../../search/build-search.ts';
import type { Question, Scope } from '../../search/client/read-question.ts';
import {
  type FolderSearch,
  findLocale,
  openFolderSearch,
  type SearchAnswer,
} from '../../search/folder-search.ts';
import { printFile } from '../print.ts';
import { startProgress } from '../progress.ts';
import { type QueryLine, readQueryLines, SCOPES } from '../query-lines.ts';
import { readOptions, type SiteFlags } from '../site-flags.ts';
import { UsageError } from '../usage-error.ts';

interface SearchFlags extends Pick<SiteFlags, 'content' | 'config'> {
  readonly site?: string;
  readonly locale?: string;
  readonly in: Scope;
  readonly limit: number;
  readonly queries?: string;
  readonly format: 'text' | 'json';
}

/** Declares the command. `--site` names a folder here, since nothing is published. */
export function addSearchCommand(program: Command): void {
  program
    .command('search [words]')
    .description('Search a built site, or content, as readers do.')
    .option('--content <dir>', 'content folder, with one folder per locale')
    .option('--config <file>', 'configuration to use instead of astro.config.ts')
    .option('--site <dir>', 'folder of a built site, instead of content')
    .option('--locale <locale>', 'language of the reader')
    .addOption(
      new Option('--in <scope>', 'languages: first mine, mine only, or all').choices(SCOPES).default('first'),
    )
    .option('--limit <number>', 'most hits of a query', toLimit, 10)
    .option('--queries <file>', 'JSON lines of { query, locale, in }, answered in order by JSON lines')
    .addOption(new Option('--format <format>', 'form of the hits').choices(['text', 'json']).default('text'))
    .action(runSearch);
}

async function runSearch(words: string | undefined, flags: SearchFlags): Promise<void> {
  const lines = await readLines(words, flags);
  if (flags.site !== undefined && flags.content !== undefined)
    throw new UsageError('Give either `--site DIR` or `--content DIR`: a built site is searched as it is.');
  await withSiteFolder(flags, async (folder) => {
    const search = await openFolderSearch(folder);
    const asked = lines.map((line) => ({ ...line, locale: chooseLocale(search, line, flags.locale) }));
    for (const { query, locale, in: scope = flags.in } of asked) {
      const question: Question = { query, scope };
      const answer = await search(question, locale, flags.limit);
      if (flags.format === 'json' || flags.queries) printFile(`${JSON.stringify(answer)}\n`);
      else process.stdout.write(toText(answer, locale));
    }
  });
}

async function readLines(words: string | undefined, { queries }: SearchFlags): Promise<readonly QueryLine[]> {
  if ((words === undefined) === (queries === undefined))
    throw new UsageError('Give words to search for, or a file of them with `--queries FILE`.');
  return queries === undefined ? [{ query: words ?? '' }] : readQueryLines(queries);
}

/** The reader's locale. All are looked at before anything is answered. */
function chooseLocale(
  { locales }: FolderSearch,
  { locale, place }: QueryLine,
  flag: string | undefined,
): Locale {
  const chosen = findLocale(locales, locale ?? flag);
  if (chosen !== undefined) return chosen;
  const from = place === undefined || locale === undefined ? '' : `${place}: `;
  throw new UsageError(
    `${from}\`${locale ?? flag}\` is no locale of this site; it has ${locales.join(', ')}.`,
  );
}

/** The built site, or one made of the content in a folder that is gone afterwards. */
async function withSiteFolder(flags: SearchFlags, use: (folder: string) => Promise<void>): Promise<void> {
  if (flags.site !== undefined) return use(resolve(flags.site));
  const { content, config } = flags;
  const options = await readOptions({
    ...(content !== undefined && { content }),
    ...(config !== undefined && { config }),
  });
  const progress = startProgress(process.stderr);
  const site = await progress.phase('Read', (onProgress) =>
    loadSite({ contentDir: resolve(options.content), options, onProgress }),
  );
  const folder = await mkdtemp(join(tmpdir(), 'hexapla-search-'));
  try {
    await progress.phase('Index', (onProgress) => buildSearch(site.pages, folder, onProgress));
    await writeFile(join(folder, 'ids.json'), JSON.stringify(buildIdList(site.catalog)));
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function toText({ hits, corrected, suggestion, leftOut }: SearchAnswer, reader: Locale): string {
  const notes = [
    corrected && `Searched for: ${showControls(corrected)}`,
    leftOut && hits.length > 0 && `Left out: ${showControls(leftOut.join(' '))}`,
    suggestion && `Nothing found. Try: ${showControls(suggestion)}`,
  ];
  const lines = hits.map(
    ({ rank, title, locale, slug, foundIn }) =>
      `${String(rank).padStart(3)}  ${showControls(title)}${foundIn === locale ? '' : ` (found in ${foundIn})`}\n     ${reader}/${slug}`,
  );
  const all = [...notes.flatMap((note) => note || []), ...lines];
  return all.length > 0 ? `${all.join('\n')}\n` : 'Nothing found.\n';
}

function toLimit(value: string): number {
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(`\`--limit ${value}\` is no number of hits.`);
  return limit;
}
