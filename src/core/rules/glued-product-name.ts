/** Product names that stick to the word before them. */
import type { ProductName } from '../check/product-names.ts';
import type { EditionRule } from '../check/rule.ts';
import { type Hit, reportByLine } from '../check/search-text.ts';

export const rule: EditionRule = {
  id: 'glued-product-name',
  severity: 'warning',
  description: 'a product name that sticks to the word before it',
  over: 'edition',
  check: ({ source, knowledge }) =>
    reportByLine(source, findGlued(source.visible(), knowledge.names), (written) => ({
      message: `\`${written}\` has no space before the product name.`,
      advice: 'Put a space there.',
    })),
};

function* findGlued(text: string, names: readonly ProductName[]): Iterable<Hit> {
  for (const { name, glued } of names) {
    if (!text.includes(name)) continue;
    for (const { index } of text.matchAll(glued)) {
      const word = LAST_WORD.exec(text.slice(Math.max(0, index - MAX_WORD), index))?.[0] ?? '';
      if (!/^[\p{L}'’-]+$/u.test(word)) continue;
      yield { start: index - word.length, end: index + name.length, text: `${word} ${name}` };
    }
  }
}

const MAX_WORD = 40;
/** Word with what would make it an identifier or a path. */
const LAST_WORD = /[\p{L}\p{N}_.\\/'’-]+$/u;
