/** Front matter keys that nobody knows but that are nearly a known one. */
import { reportKeys } from '../check/front-matter-keys.ts';
import { meantKey } from '../check/known-keys.ts';
import type { EditionRule } from '../check/rule.ts';

export const rule: EditionRule = {
  id: 'misspelt-key',
  severity: 'warning',
  description: 'a front matter key that is nearly a known one',
  over: 'edition',
  check: (edition) =>
    reportKeys(
      edition,
      (key) => meantKey(key, edition.knowledge.keys),
      (key, meant) => ({
        message: `\`${key}\` is no known key.`,
        advice: `Did you mean \`${meant}\`?`,
      }),
    ),
};
