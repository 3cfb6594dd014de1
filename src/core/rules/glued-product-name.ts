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
    for (const { 0: written, 1: word = '', index } of text.matchAll(glued)) {
      yield { start: index, end: index + written.length, text: `${word} ${name}` };
    }
  }
}
