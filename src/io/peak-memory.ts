/**
 * Peak memory of this process together with its children. Children are seen where the system has
 * `/proc`; elsewhere the figure is this process alone.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** A measurement under way. */
export interface MemoryWatch {
  /** Ends the measurement; peak in MB of 2^20 bytes. */
  stop(): number;
}

const INTERVAL_MS = 250;
const MB = 2 ** 20;

/** Starts measuring; does not keep the process alive. */
export function watchMemory(): MemoryWatch {
  let peakTogether = 0;
  const sample = () => {
    const children = childrenRss(process.pid);
    peakTogether = Math.max(peakTogether, process.memoryUsage.rss() + children);
  };
  const timer = setInterval(sample, INTERVAL_MS).unref();
  return {
    stop: () => {
      clearInterval(timer);
      sample();
      return Math.round(Math.max(peakTogether, process.resourceUsage().maxRSS * 1024) / MB);
    },
  };
}

function childrenRss(pid: number): number {
  try {
    const tasks = readdirSync(`/proc/${pid}/task`);
    const lists = tasks.map((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8'));
    const children = lists.flatMap((list) =>
      list
        .split(' ')
        .filter((id) => id !== '')
        .map(Number),
    );
    return children.reduce((sum, child) => sum + ownRss(child) + childrenRss(child), 0);
  } catch {
    return 0;
  }
}

function ownRss(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
