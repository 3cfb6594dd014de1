/**
 * Progress by phase, on standard error so that results can be piped. A terminal gets one line that
 * moves; elsewhere each phase leaves one line when it ends. Phases may overlap.
 */
import type { WriteStream } from 'node:tty';
import pc from 'picocolors';
import type { PhaseTime } from '../core/report/build-report.ts';

/** Where progress goes: a terminal, a file or a pipe. */
export type ProgressStream = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;

/** Tells how many of all items of a phase are done. */
export type Advance = (done: number, total: number) => void;

/** Phases of a run. */
export interface Progress {
  /** Runs a phase and keeps its time. */
  phase<T>(name: string, work: (advance: Advance) => Promise<T> | T): Promise<T>;
  /** Phases that have ended, in the order in which they began. */
  times(): readonly PhaseTime[];
}

interface Phase {
  readonly name: string;
  readonly begin: number;
  done: number;
  total: number;
  ms: number | undefined;
}

const REDRAW_MS = 80;
const BAR_CELLS = 20;

/** Starts a run's progress on a stream. */
export function startProgress(stream: ProgressStream): Progress {
  const phases: Phase[] = [];
  const { dim } = pc.createColors(stream.isTTY === true);
  const draw = stream.isTTY ? createLine(stream, phases) : undefined;
  return {
    times: () => phases.flatMap(({ name, ms }) => (ms === undefined ? [] : [{ name, ms }])),
    phase: async (name, work) => {
      const phase: Phase = { name, begin: performance.now(), done: 0, total: 0, ms: undefined };
      phases.push(phase);
      draw?.show();
      try {
        const result = await work((done, total) => {
          Object.assign(phase, { done, total });
          draw?.show();
        });
        phase.ms = Math.round(performance.now() - phase.begin);
        return result;
      } finally {
        draw?.clear();
        if (phase.ms !== undefined) stream.write(`${summary(phase, dim)}\n`);
      }
    },
  };
}

function createLine(stream: ProgressStream, phases: readonly Phase[]) {
  let drawn = Number.NEGATIVE_INFINITY;
  const clear = () => {
    stream.write('\r\u001b[2K');
    drawn = Number.NEGATIVE_INFINITY;
  };
  const show = () => {
    if (performance.now() - drawn < REDRAW_MS) return;
    drawn = performance.now();
    const running = phases.filter(({ ms }) => ms === undefined).map(bar);
    stream.write(`\r\u001b[2K${running.join('   ').slice(0, (stream.columns ?? 80) - 1)}`);
  };
  return { show, clear };
}

function bar({ name, done, total }: Phase): string {
  if (total === 0) return `${name} …`;
  const cells = Math.floor((done / total) * BAR_CELLS);
  return `${name} ${'█'.repeat(cells)}${'░'.repeat(BAR_CELLS - cells)} ${done}/${total}`;
}

function summary({ name, total, ms = 0 }: Phase, dim: (text: string) => string): string {
  const count = total === 0 ? '' : dim(` ${total.toLocaleString('en')}`);
  return `${name}${count} ${dim(`${(ms / 1000).toFixed(1)} s`)}`;
}
