/** The development server: what a session answers, and a line to each open page that tells of changes. */
import type { RequestListener, ServerResponse } from 'node:http';
import type { DevSession } from './dev-session.ts';
import { explain } from './explain.ts';

/** Tells open pages that content has changed. */
export interface ChangeLine {
  readonly tell: () => void;
  /** Keeps the connection of a page. */
  readonly connect: RequestListener;
}

/** Opens the line. A page is told how many changes there were; it compares with what it was told first. */
export function openChangeLine(): ChangeLine {
  const pages = new Set<ServerResponse>();
  const started = Date.now();
  let changes = 0;
  const send = (response: ServerResponse) => response.write(`data: ${started}.${changes}\n\n`);
  return {
    tell: () => {
      changes += 1;
      for (const response of pages) send(response);
    },
    connect: (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      pages.add(response);
      response.once('close', () => pages.delete(response));
      send(response);
    },
  };
}

/** Answers requests below `base`. Failures are shown in the page: whoever writes looks there. */
export function serveSession(session: DevSession, line: ChangeLine, base: string): RequestListener {
  const plain = (response: ServerResponse, status: number, text: string) =>
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
  return (request, response) => {
    const url = request.url ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      plain(response, 405, '');
    } else if (url === `${base}_changes`) line.connect(request, response);
    else
      session.answer(url).then(
        (answer) => (answer ? answer(request, response) : plain(response, 404, 'Not found\n')),
        (cause) => plain(response, 500, `${explain(cause, true)}\n`),
      );
  };
}
