/** Finds a port to listen on: the one asked for, or the first free one from the usual port on. */
import type { Server } from 'node:http';
import { UsageError } from './usage-error.ts';

/** Where to listen. */
export interface ListenFlags {
  /** `0` is any free port; without a port, the first free one from `USUAL_PORT` on. */
  readonly port?: number;
  /** Loopback unless told otherwise. */
  readonly host?: string;
}

/** Port that people find a site at when they do not say another. */
export const USUAL_PORT = 4321;

/** This machine only. */
export const LOOPBACK = '127.0.0.1';

const LAST_PORT = 65_535;

/** Reads a port as written. Throws `UsageError` when it is none. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= LAST_PORT) return port;
  throw new UsageError(`\`--port ${text}\` is no port. Write a number from 0 to ${LAST_PORT}.`);
}

/** Starts listening and returns the port. Throws `UsageError` when the port asked for is taken. */
export async function listen(server: Server, { port, host = LOOPBACK }: ListenFlags): Promise<number> {
  for (let candidate = port ?? USUAL_PORT; ; candidate += 1) {
    const fault = await tryListen(server, candidate, host);
    if (fault === undefined) return portOf(server);
    if (fault.code !== 'EADDRINUSE')
      throw new UsageError(`\`${host}:${candidate}\` cannot be listened on: ${fault.message}`);
    if (port !== undefined || candidate === LAST_PORT)
      throw new UsageError(`Port ${candidate} is taken. Name another one, or leave \`--port\` out.`);
  }
}

/** Address to show: `localhost` where only this machine is meant. */
export function addressOf(host: string | undefined, port: number, base: string): string {
  const local = host === undefined || ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(host);
  return `http://${local ? 'localhost' : host}:${port}${base}`;
}

function tryListen(server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((settle) => {
    const fail = (fault: NodeJS.ErrnoException) => settle(fault);
    server.once('error', fail).listen(port, host, () => {
      server.off('error', fail);
      settle(undefined);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
