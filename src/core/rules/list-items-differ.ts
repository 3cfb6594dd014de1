/** List items that the majority of editions has and this one has not, or the reverse. */

import { reportDifferences } from '../check/report-differences.ts';
import type { EditionRule } from '../check/rule.ts';

export const rule: EditionRule = {
  id: 'list-items-differ',
  severity: 'warning',
  description: 'a list item that other editions have and this one has not, or the reverse',
  over: 'edition',
  check: (edition) => reportDifferences(edition, 'item', () => 'a list item'),
};
