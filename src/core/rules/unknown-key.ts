/** Front matter keys that nothing reads and hardly another topic has, where topics agree on their keys. */
import { isKnownKey, meantKey } from '../check/known-keys.ts';
import type { EditionRule } from '../check/rule.ts';
import { offsetOf } from '../check/source.ts';

export const rule: EditionRule = {
  id: 'unknown-key',
  severity: 'info',
  description: 'a front matter key that nothing reads and hardly another topic has',
  over: 'edition',
  *check({ topic, source, knowledge: { keys } }) {
    if (!keys.isSettled) return;
    for (const [key, line] of Object.entries(topic.meta.lines)) {
      if (isKnownKey(key, keys) || meantKey(key, keys)) continue;
      yield {
        at: offsetOf(source, { line, column: 1 }),
        message: `\`${key}\` is no known key, and hardly another topic has it.`,
        advice: 'Remove it, or write the key that was meant.',
      };
    }
  },
};
