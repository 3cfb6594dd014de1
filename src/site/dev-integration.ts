/**
 * Development: watches the content, shows changes in open browsers, and answers for the files that a
 * build would have written beside the pages.
 */
import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { isInside } from '../io/content-files.ts';

/** What the development server needs of the session that runs it. */
export interface DevSession {
  /** Absolute. */
  readonly contentDir: string;
  /** Brings the pages up to date; resolves to whether anything may look different. */
  reload(): Promise<boolean>;
  /** The answer to a request for a file beside the pages; `undefined` where there is none. */
  findFile(path: string): Promise<RequestListener | undefined>;
}

/** All that browsers may load as modules: no other file of the folder that Hexapla lies in. */
const SOURCES = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), '..');

/** Shows the findings of the open topic. */
const PANEL = fileURLToPath(new URL('./status/dev-panel.ts', import.meta.url));

/** Events of one save come in a burst. */
const SETTLE_MS = 20;

/** Integration that connects Astro's development server with a session. */
export function devIntegration(session: DevSession): AstroIntegration {
  return {
    name: 'hexapla:dev',
    hooks: {
      'astro:config:setup': ({ config, injectScript, updateConfig }) => {
        const allow = [SOURCES, PACKAGES, fileURLToPath(config.cacheDir)];
        updateConfig({ vite: { server: { fs: { allow } } } });
        injectScript('page', `import ${JSON.stringify(PANEL)};`);
      },
      'astro:server:setup': ({ server }) => {
        watchContent(server, session);
        server.middlewares.use((request, response, next) => {
          session.findFile(request.originalUrl ?? request.url ?? '/').then(
            (answer) => (answer ? answer(request, response) : next()),
            (cause) => next(cause),
          );
        });
      },
    },
  };
}

function watchContent(server: ViteDevServer, session: DevSession): void {
  let timer: NodeJS.Timeout | undefined;
  let reloads = Promise.resolve();
  server.watcher.add(session.contentDir);
  server.watcher.on('all', (_event, path) => {
    if (!isInside(session.contentDir, path)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      reloads = reloads.then(async () => {
        if (await session.reload()) showChanges(server);
      });
    }, SETTLE_MS);
  });
}

/** Astro keeps the list of paths until it hears that content has changed. */
function showChanges(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments))
    environment.hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}
