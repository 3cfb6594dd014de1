/** `hexapla preview`: serves a built site as a static host would. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { parseSiteAddress } from '../../core/pages/site-address.ts';
import type { BuildReport } from '../../core/report/build-report.ts';
import { guardHost } from '../../io/host-guard.ts';
import { recoverOutput } from '../../io/output-folder.ts';
import { readJsonIfThere } from '../../io/read-json.ts';
import { serveFolder } from '../../io/static-server.ts';
import { SITE_HEADERS } from '../../site/security.ts';
import { addressOf, type ListenFlags, listen, parsePort } from '../listen.ts';
import { readOptions, type SiteFlags } from '../site-flags.ts';
import { UsageError } from '../usage-error.ts';

interface PreviewFlags extends ListenFlags, Pick<SiteFlags, 'base' | 'config'> {
  readonly dir: string;
}

/** Declares the command. */
export function addPreviewCommand(program: Command): void {
  program
    .command('preview')
    .description('Serve a built site, as a static host would.')
    .option('--dir <dir>', 'folder of the site', 'dist')
    .option('--base <path>', 'path to serve the site at (default: the one that it was built for)')
    .option('--config <file>', 'configuration to use instead of astro.config.ts')
    .option('--port <port>', 'port to listen on; 0 is any', parsePort)
    .option('--host <host>', 'address to listen on (default: this machine only)')
    .action(runPreview);
}

async function runPreview({ dir, base: baseFlag, config, ...where }: PreviewFlags): Promise<void> {
  await recoverOutput(resolve(dir));
  if (!existsSync(join(dir, 'index.html')))
    throw new UsageError(`There is no site in \`${dir}\`. Build one with \`hexapla build --out ${dir}\`.`);
  const options = await readOptions({ ...(config !== undefined && { config }) });
  const built = await readJsonIfThere(join(dir, 'build-report.json'));
  const { base } = parseSiteAddress(options.site, baseFlag ?? baseOf(built) ?? options.base);
  const listener = guardHost(serveFolder(resolve(dir), base, SITE_HEADERS), where.host);
  const port = await listen(createServer(listener), where);
  process.stdout.write(`${addressOf(where.host, port, base)}\n`);
}

/** What the report of a build says of where the site is to live; reports of older versions say nothing. */
function baseOf(report: unknown): string | undefined {
  const { base } = Object(report) as Partial<BuildReport>;
  return typeof base === 'string' ? base : undefined;
}
