/** Table rows that the majority of editions has and this one has not, or the reverse. */

import { reportDifferences } from '../check/report-differences.ts';
import type { EditionRule } from '../check/rule.ts';

export const rule: EditionRule = {
  id: 'table-rows-differ',
  severity: 'warning',
  description: 'a table row that other editions have and this one has not, or the reverse',
  over: 'edition',
  check: (edition) => reportDifferences(edition, 'row', () => 'a table row'),
};
