/** Runs a command and says how long it took, and how much of the machine others had meanwhile. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** One run of a command. */
export interface Run {
  readonly seconds: number;
  /** Processor time of the whole machine, in seconds; where the system tells. */
  readonly busySeconds: number | undefined;
}

/** Hertz of `/proc/stat`. */
const TICKS = 100;

/** Runs to the end. Throws with the command's own words when it fails. */
export async function measure(command: readonly string[], cwd: string): Promise<Run> {
  const [program = '', ...args] = command;
  const busyBefore = readBusy();
  const began = performance.now();
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.on('data', (part) => {
    words += part;
  });
  const code = await new Promise<number | null>((settle) => child.once('close', settle));
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${words}`);
  const seconds = (performance.now() - began) / 1000;
  const busy = readBusy();
  return {
    seconds,
    busySeconds: busy === undefined || busyBefore === undefined ? undefined : busy - busyBefore,
  };
}

/** A run as a line: the time, and how many of the processors were busy. */
export function describeRun({ seconds, busySeconds }: Run): string {
  const busy =
    busySeconds === undefined
      ? ''
      : ` (${(busySeconds / seconds).toFixed(1)} of ${availableParallelism()} processors busy)`;
  return `${seconds.toFixed(1)} s${busy}`;
}

function readBusy(): number | undefined {
  try {
    const [, user, nice, system] = readFileSync('/proc/stat', 'utf8').split(/\s+/, 4).map(Number);
    return ((user ?? 0) + (nice ?? 0) + (system ?? 0)) / TICKS;
  } catch {
    return undefined;
  }
}
