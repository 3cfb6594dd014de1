/** Checks many assets in threads. What is found does not depend on how many. */
import type { AssetFindings } from '../check-asset-files.ts';
import type { CheckAnswer, CheckOrder, CheckTask } from './check-worker.ts';
import { openThreads, usualThreads } from './threads.ts';

/** Threads that can check. */
export interface CheckPool {
  /** Checks assets, each given by its editions; `onAsset` gets the position of each with its findings. */
  check(
    task: CheckTask,
    assets: CheckOrder,
    onAsset: (position: number, found: AssetFindings) => void,
  ): Promise<void>;
  close(): Promise<void>;
}

/** Assets in one order: few enough that all threads end at about the same time. */
const ASSETS_AN_ORDER = 10;

/** Opens threads, which get ready while the caller does something else. */
export function openCheckPool(threads = usualThreads()): CheckPool {
  const pool = openThreads<CheckOrder, CheckAnswer>('check-worker', threads);
  return {
    check: async (task, assets, onAsset) => {
      pool.tell(task);
      const orders = Array.from({ length: Math.ceil(assets.length / ASSETS_AN_ORDER) }, (_, at) =>
        assets.slice(at * ASSETS_AN_ORDER, (at + 1) * ASSETS_AN_ORDER),
      );
      await pool.run(orders, (answer, position) => {
        for (const [at, found] of answer.entries()) onAsset(position * ASSETS_AN_ORDER + at, found);
      });
    },
    close: pool.close,
  };
}
