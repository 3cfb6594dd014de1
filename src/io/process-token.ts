/**
 * A name for a process by which others tell whether it is still there. A process ID alone does not do:
 * systems give it to another process later, and two containers give the same to both of theirs.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** `elsewhere` is a process that cannot be asked for: on another machine, or in another container. */
export type ProcessState = 'alive' | 'gone' | 'elsewhere';

/** Where process IDs are unique: one system from its start to its end, or one container in it. */
const PLACE = createHash('sha1')
  .update(read('/proc/sys/kernel/random/boot_id') ?? hostname())
  .update(linkOf('/proc/self/ns/pid'))
  .digest('hex')
  .slice(0, 12);

const TOKEN = /^([\da-f]{12})-(\d+)-(\d+)$/;

/** The token of this process, fit for a file name. */
export function ownToken(): string {
  return `${PLACE}-${process.pid}-${startOf(process.pid) ?? 0}`;
}

/** Whether the text is a token. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** Whether the process of a token is there. */
export function stateOf(token: string): ProcessState {
  const [, place, pid, start] = TOKEN.exec(token) ?? [];
  if (place !== PLACE) return 'elsewhere';
  const now = startOf(Number(pid));
  if (now !== undefined) return now === start ? 'alive' : 'gone';
  return start === '0' && answers(Number(pid)) ? 'alive' : 'gone';
}

/** Process ID in a token. */
export function pidOf(token: string): number {
  return Number(TOKEN.exec(token)?.[2]);
}

/** Place of the start among the fields that follow the name of the program. */
const START = 19;

/** When a process started, in the kernel's ticks; `undefined` where it has ended or the system does not tell. */
function startOf(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  // The name stands in brackets and may hold anything.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const isZombie = fields?.[0] === 'Z';
  return isZombie ? undefined : fields?.[START];
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
