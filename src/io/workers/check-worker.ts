/**
 * Checks assets in a thread of its own. It is first told of all topics in outline; then it answers each
 * order with the findings of its assets, in their order.
 */
import { parentPort } from 'node:worker_threads';
import { type ContentOutline, openOutline } from '../../core/check/content-outline.ts';
import type { Topic } from '../../core/topic.ts';
import { type AssetFindings, checkAssetFiles } from '../check-asset-files.ts';
import { freeMemory } from '../free-memory.ts';

/** What a worker is told first. */
export interface CheckTask {
  /** Absolute. */
  readonly contentDir: string;
  readonly outline: ContentOutline;
}

/** What it is asked: the editions of each asset. */
export type CheckOrder = readonly (readonly Topic[])[];

export type CheckAnswer = readonly AssetFindings[];

let check: ((topics: readonly Topic[]) => AssetFindings) | undefined;

parentPort?.on('message', (message: CheckTask | CheckOrder) => {
  if ('outline' in message) {
    const content = { ...openOutline(message.outline), contentDir: message.contentDir };
    freeMemory();
    check = (topics) => checkAssetFiles(content, topics);
  } else {
    const answer: CheckAnswer = message.map((topics) => check?.(topics) ?? { findings: [], asked: [] });
    parentPort?.postMessage(answer);
  }
});
