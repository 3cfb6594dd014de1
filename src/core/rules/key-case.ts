/** Known front matter keys in other capitals than usual; they are read all the same. */
import { reportKeys, usualSpelling } from '../check/front-matter-keys.ts';
import type { EditionRule } from '../check/rule.ts';

export const rule: EditionRule = {
  id: 'key-case',
  severity: 'info',
  description: 'a front matter key in other capitals than usual',
  over: 'edition',
  check: (edition) =>
    reportKeys(
      edition,
      (key) => usualSpelling(edition.knowledge.keys, key),
      (key, usual) => ({
        message: `\`${key}\` is usually written \`${usual}\`; other tools may not know it.`,
        advice: `Write \`${usual}\`.`,
      }),
    ),
};
