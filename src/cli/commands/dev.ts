/** `hexapla dev`: serves the site while it is written. */
import { createServer } from 'node:http';
import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { guardHost } from '../../io/host-guard.ts';
import { loadSettings, loadSite } from '../../io/load-site.ts';
import { watchFolder } from '../../io/watch-folder.ts';
import { prepareTemplates } from '../../site/render/prepare-templates.ts';
import { openChangeLine, serveSession } from '../dev-server.ts';
import { openDevSession } from '../dev-session.ts';
import { addressOf, type ListenFlags, listen, parsePort } from '../listen.ts';
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
  const { phase } = startProgress(process.stderr);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const { site, templates } = await phase('Read', async (onProgress) => {
    const cacheDir = resolve('.hexapla/cache');
    const settings = await loadSettings(contentDir, options);
    const bundling = prepareTemplates(settings, cacheDir);
    const reading = loadSite({ contentDir, options, cacheDir, onProgress });
    const [bundled, loaded] = await Promise.all([bundling, reading]);
    return { site: loaded, templates: bundled.folder };
  });
  const line = openChangeLine();
  const session = await openDevSession(site, { options, templates }, { say, onChange: line.tell });
  const { base } = site.settings;
  const listener = guardHost(serveSession(session, line, base), host);
  const where = { ...(port !== undefined && { port }), ...(host !== undefined && { host }) };
  const found = await listen(createServer(listener), where);
  let updates = Promise.resolve();
  watchFolder(contentDir, (paths) => {
    updates = updates.then(() => session.update(paths));
  });
  process.stdout.write(`${addressOf(host, found, base)}\n`);
  say(`Watching ${relative(process.cwd(), contentDir) || '.'}`);
}
