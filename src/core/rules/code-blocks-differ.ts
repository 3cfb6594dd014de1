/** Code blocks that the majority of editions has and this one has not, or the reverse. */

import { reportDifferences } from '../check/report-differences.ts';
import type { EditionRule } from '../check/rule.ts';

export const rule: EditionRule = {
  id: 'code-blocks-differ',
  severity: 'warning',
  description: 'a code block that other editions have and this one has not, or the reverse',
  over: 'edition',
  check: (edition) => reportDifferences(edition, 'code', () => 'a block of code'),
};
