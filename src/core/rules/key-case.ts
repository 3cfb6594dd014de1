/** Known front matter keys in other capitals than usual; they are read all the same. */
import type { EditionRule } from '../check/rule.ts';
import { offsetOf } from '../check/source.ts';

export const rule: EditionRule = {
  id: 'key-case',
  severity: 'info',
  description: 'a front matter key in other capitals than usual',
  over: 'edition',
  *check({ topic, source, knowledge }) {
    for (const [key, line] of Object.entries(topic.meta.lines)) {
      const usual = usualSpelling(key, knowledge.keys);
      if (usual === undefined || Object.hasOwn(topic.meta.lines, usual)) continue;
      const at = offsetOf(source, { line, column: 1 });
      const start = source.text.startsWith(key, at) ? at : at + 1;
      yield {
        at,
        message: `\`${key}\` is usually written \`${usual}\`; other tools may not know it.`,
        advice: `Write \`${usual}\`.`,
        fix: [{ start, end: start + key.length, text: usual }],
      };
    }
  },
};

/** How many times more topics must spell a key the other way. */
const RATIO = 20;

function usualSpelling(key: string, inUse: ReadonlyMap<string, number>): string | undefined {
  const folded = key.toLowerCase();
  const own = inUse.get(key) ?? 0;
  return [...inUse].find(
    ([other, count]) => other !== key && other.toLowerCase() === folded && count >= own * RATIO,
  )?.[0];
}
