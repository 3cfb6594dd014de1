/** `hexapla dev`: serves the site while it is written. */
import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { loadSite } from '../../io/load-site.ts';
import { serveConfig } from '../../site/astro-config.ts';
import { openDevSession } from '../dev-session.ts';
import { addressOf, type ListenFlags, LOOPBACK, parsePort, USUAL_PORT } from '../listen.ts';
import { loadAstro } from '../load-astro.ts';
import { startProgress } from '../progress.ts';
import { addSiteFlags, collect, readOptions, type SiteFlags } from '../site-flags.ts';

/** Declares the command. */
export function addDevCommand(program: Command): void {
  addSiteFlags(program.command('dev'))
    .description('Serve the site while it is written; open browsers follow every change.')
    .option('--locale <locale>', 'serve this locale only (repeatable)', collect)
    .option('--pseudo', 'add a pseudo-locale that shows what cannot be translated')
    .option('--port <port>', 'port to listen on', parsePort)
    .option('--host <host>', 'address to listen on (default: this machine only)')
    .action(runDev);
}

async function runDev({ port, host, ...flags }: SiteFlags & ListenFlags): Promise<void> {
  const options = { drafts: true, ...(await readOptions(flags)) };
  const contentDir = resolve(options.content);
  const cacheDir = resolve('.hexapla/cache');
  const progress = startProgress(process.stderr);
  const site = await progress.phase('Read', (onProgress) =>
    loadSite({ contentDir, options, cacheDir, onProgress }),
  );
  const session = openDevSession(site, options, (line) => process.stderr.write(`${line}\n`));
  const astro = await loadAstro();
  const folders = { outDir: resolve('dist'), cacheDir: resolve('.hexapla/astro') };
  const server = await astro.dev({
    ...serveConfig(session.pages, folders, session),
    server: { host: host ?? LOOPBACK, port: port ?? USUAL_PORT },
  });
  process.stdout.write(`${addressOf(host, server.address.port, site.settings.base)}\n`);
  process.stderr.write(`Watching ${relative(process.cwd(), contentDir) || '.'}\n`);
}
