/** `hexapla lsp`: the editor server, on standard input and output. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { createConnection } from 'vscode-languageserver/node';
import { readKeptFiles } from '../../io/kept-files.ts';
import { serve } from '../../lsp/serve.ts';
import { explain } from '../explain.ts';
import { addSiteFlags, readOptions, type SiteFlags } from '../site-flags.ts';
import { version } from '../version.ts';

/** Declares the command. */
export function addLspCommand(program: Command): void {
  addSiteFlags(program.command('lsp'))
    .description('Serve an editor: findings while typing, quick fixes, completion, links, renames.')
    .option('--stdio', 'speak on standard input and output, which is the only way')
    .action((flags: SiteFlags) => runLsp(flags));
}

/** Never settles: the connection ends the process. */
async function runLsp(flags: SiteFlags): Promise<never> {
  serve(createConnection(process.stdin, process.stdout), {
    version,
    explain: (cause) => explain(cause, false),
    findContent: async (folder) => {
      if (folder !== undefined) process.chdir(folder);
      const options = await readOptions(flags);
      const kept = await readKeptFiles(options);
      const cacheDir = resolve('.hexapla/cache');
      // An editor leaves nothing in a folder where no other command has.
      return {
        contentDir: resolve(options.content),
        options,
        kept,
        ...(existsSync(cacheDir) && { cacheDir }),
      };
    },
  });
  return new Promise(() => undefined);
}
