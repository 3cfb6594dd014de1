/** `hexapla terms`: proposes what people then keep: a term base, and the words that are never translated. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { formatKeptWords } from '../../core/terms/kept-words-file.ts';
import { learnKeptWords } from '../../core/terms/learn-kept-words.ts';
import { formatTerms, proposeTerms } from '../../core/terms/propose-terms.ts';
import { loadSite } from '../../io/load-site.ts';
import { printFile } from '../print.ts';
import { startProgress } from '../progress.ts';
import { addSiteFlags, readOptions, type SiteFlags } from '../site-flags.ts';

interface TermsFlags extends SiteFlags {
  readonly doNotTranslate?: boolean;
}

/** Declares the command. */
export function addTermsCommand(program: Command): void {
  addSiteFlags(program.command('terms'))
    .description('Propose a term base from titles and links, for terms/terms.yml.')
    .option(
      '--do-not-translate',
      'propose the words that stay in every language, for terms/do-not-translate.txt',
    )
    .action(runTerms);
}

async function runTerms({ doNotTranslate, ...flags }: TermsFlags): Promise<void> {
  const options = await readOptions(flags);
  const load = { contentDir: resolve(options.content), options };
  const progress = startProgress(process.stderr);
  const { catalog } = await progress.phase('Read', (onProgress) => loadSite({ ...load, onProgress }));
  const text = doNotTranslate ? formatKeptWords(learnKeptWords(catalog)) : formatTerms(proposeTerms(catalog));
  if (text === '') process.stderr.write('Nothing to propose: too few topics say the same thing twice.\n');
  printFile(text);
}
