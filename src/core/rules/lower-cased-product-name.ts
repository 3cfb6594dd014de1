/** Product names that lost their capital. */
import type { ProductName } from '../check/product-names.ts';
import type { EditionRule } from '../check/rule.ts';
import { type Hit, reportByLine } from '../check/search-text.ts';

export const rule: EditionRule = {
  id: 'lower-cased-product-name',
  severity: 'warning',
  description: 'a product name without its capital',
  over: 'edition',
  check: ({ source, knowledge }) =>
    reportByLine(source, findLowerCased(source.visible(), knowledge.names), (written, { text }) => ({
      message: `The product name is written \`${written}\`.`,
      advice: `Write \`${text}\`.`,
    })),
};

function* findLowerCased(text: string, names: readonly ProductName[]): Iterable<Hit> {
  for (const { name, lower, lowerCased } of names) {
    if (!text.includes(lower)) continue;
    for (const { index } of text.matchAll(lowerCased)) {
      yield { start: index, end: index + name.length, text: name };
    }
  }
}
