/** Front matter keys in use, and findings about keys that were meant to be others. */
import type { Topic } from '../topic.ts';
import type { Edition } from './edition.ts';
import type { MeantKey } from './known-keys.ts';
import type { Finding } from './rule.ts';
import { offsetOf } from './source.ts';

/** What topics show of the keys in use. */
export interface KeyUse {
  /** Keys that so many topics have that they are no slip. */
  readonly common: ReadonlySet<string>;
  /** All spellings of each key in small letters, with how many topics have each. */
  readonly spellings: ReadonlyMap<string, readonly (readonly [key: string, topics: number])[]>;
  /** Whether topics agree on their keys, so that one that stands alone is odd. */
  readonly isSettled: boolean;
}

const COMMON = 3;
/** Fewer topics show no habit. */
const FEWEST_TOPICS = 20;
/** How many times more topics must spell a key the other way. */
const RATIO = 20;

/** Learns which keys topics have. */
export function learnKeyUse(topics: readonly Topic[]): KeyUse {
  const counts = new Map<string, number>();
  for (const topic of topics) {
    for (const key of Object.keys(topic.meta.lines)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const common = [...counts].flatMap(([key, count]) => (count >= COMMON ? key : []));
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    common: new Set(common.sort()),
    spellings: Map.groupBy(sorted, ([key]) => key.toLowerCase()),
    isSettled: topics.length >= FEWEST_TOPICS && common.length * 2 >= counts.size,
  };
}

/** The usual spelling of a key that differs from it in capitals alone. */
export function usualSpelling({ spellings }: KeyUse, key: string): string | undefined {
  const all = spellings.get(key.toLowerCase()) ?? [];
  const own = all.find(([spelling]) => spelling === key)?.[1] ?? 0;
  return all.find(([spelling, topics]) => spelling !== key && topics >= own * RATIO)?.[0];
}

/** A finding for each key of a topic that was meant to be another, which the topic does not have as well. */
export function* reportKeys(
  { topic, source }: Edition,
  meantBy: (key: string) => MeantKey | undefined,
  say: (key: string, meant: string) => Pick<Finding, 'message' | 'advice'>,
): Iterable<Finding> {
  for (const [key, line] of Object.entries(topic.meta.lines)) {
    const meant = meantBy(key);
    if (meant === undefined || Object.hasOwn(topic.meta.lines, meant.name)) continue;
    const at = offsetOf(source, { line, column: 1 });
    const start = /^["']/.test(source.text.slice(at, at + 1)) ? at + 1 : at;
    const edits = [{ start, end: start + key.length, text: meant.name }];
    yield {
      at,
      end: start + key.length,
      ...say(key, meant.name),
      ...(meant.certain ? { fix: edits } : { proposal: edits }),
    };
  }
}
