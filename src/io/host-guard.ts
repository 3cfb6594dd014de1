/**
 * Keeps foreign pages from reading a local server by a name of theirs that leads to this machine: only
 * requests to a name that the server is known by are answered.
 */
import type { RequestListener } from 'node:http';
import { isIP } from 'node:net';

/** Passes on requests to names of this machine, bare IP addresses and `ownName`; refuses all others. */
export function guardHost(listener: RequestListener, ownName?: string): RequestListener {
  return (request, response) => {
    if (isOwnHost(request.headers.host, ownName)) return listener(request, response);
    const text = `This server does not answer to that name. Start it with --host to give it one.\n`;
    response.writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end(text);
  };
}

/** Whether a `Host` header names this machine as nobody else can. A page cannot be served from an IP address that is not its own. */
export function isOwnHost(host: string | undefined, ownName?: string): boolean {
  const name = host?.replace(/:\d+$/, '').toLowerCase();
  if (name === undefined || name === '') return false;
  if (name === 'localhost' || name.endsWith('.localhost') || name === ownName?.toLowerCase()) return true;
  return isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;
}
