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
      (key) => {
        const name = usualSpelling(edition.knowledge.keys, key);
        return name === undefined ? undefined : { name, certain: true };
      },
      (key, usual) => ({
        message: `\`${key}\` is usually written \`${usual}\`; other tools may not know it.`,
        advice: `Write \`${usual}\`.`,
      }),
    ),
};
