/** Two headings with the same words below the same heading: links and readers cannot tell them apart. */
import { foldText } from '../check/foreign-text.ts';
import { plainText } from '../check/inline.ts';
import type { EditionRule } from '../check/rule.ts';
import { pointAt } from '../check/source.ts';

export const rule: EditionRule = {
  id: 'duplicate-heading',
  severity: 'info',
  description: 'a heading with the words of another one at the same place',
  over: 'edition',
  *check({ source }) {
    const path: string[] = [];
    const first = new Map<string, number>();
    for (const { kind, key, start, text } of source.blocks) {
      if (kind !== 'section') continue;
      const level = Number(key.slice(1));
      path.length = Math.min(path.length, level - 1);
      path[level - 1] = foldText(plainText(text));
      const whole = Array.from(path, (part) => part ?? '').join('\n');
      const line = first.get(whole);
      if (line === undefined) first.set(whole, pointAt(source, start).line);
      else if (path[level - 1] !== '') {
        yield {
          at: start,
          message: `The heading in line ${line} has the same words.`,
          advice: 'Say in each what sets it apart from the other.',
        };
      }
    }
  },
};
