/** Front matter keys in use, and findings about keys that were meant to be others. */
import type { Topic } from '../topic.ts';
import type { Edition } from './edition.ts';
import type { Finding } from './rule.ts';
import { offsetOf } from './source.ts';

/** What topics show of the keys in use. */
export interface KeyUse {
  /** Keys that so many topics have that they are no slip. */
  readonly common: ReadonlySet<string>;
  /** The usual spelling of keys that differ from it in capitals alone. */
  readonly usual: ReadonlyMap<string, string>;
}

const COMMON = 3;
/** How many times more topics must spell a key the other way. */
const RATIO = 20;

/** Learns which keys topics have. */
export function learnKeyUse(topics: readonly Topic[]): KeyUse {
  const counts = new Map<string, number>();
  for (const topic of topics) {
    for (const key of Object.keys(topic.meta.lines)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const common = [...counts].flatMap(([key, count]) => (count >= COMMON ? key : []));
  return { common: new Set(common.sort()), usual: usualSpellings(counts) };
}

function usualSpellings(counts: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const usual = new Map<string, string>();
  for (const spellings of Map.groupBy(counts, ([key]) => key.toLowerCase()).values()) {
    for (const [key, own] of spellings) {
      const other = spellings.find(([spelling, count]) => spelling !== key && count >= own * RATIO);
      if (other) usual.set(key, other[0]);
    }
  }
  return usual;
}

/** A finding for each key of a topic that was meant to be another, which the topic does not have as well. */
export function* reportKeys(
  { topic, source }: Edition,
  meantBy: (key: string) => string | undefined,
  say: (key: string, meant: string) => Pick<Finding, 'message' | 'advice'>,
): Iterable<Finding> {
  for (const [key, line] of Object.entries(topic.meta.lines)) {
    const meant = meantBy(key);
    if (meant === undefined || Object.hasOwn(topic.meta.lines, meant)) continue;
    const at = offsetOf(source, { line, column: 1 });
    const start = /^["']/.test(source.text.slice(at, at + 1)) ? at + 1 : at;
    yield { at, ...say(key, meant), fix: [{ start, end: start + key.length, text: meant }] };
  }
}
