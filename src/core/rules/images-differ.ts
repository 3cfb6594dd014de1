/** Images that the majority of editions has and this one has not, or the reverse. */

import { reportDifferences } from '../check/report-differences.ts';
import type { EditionRule } from '../check/rule.ts';

export const rule: EditionRule = {
  id: 'images-differ',
  severity: 'warning',
  description: 'an image that other editions have and this one has not, or the reverse',
  over: 'edition',
  check: (edition) => reportDifferences(edition, 'image', ({ key }) => `the image ${key.slice(6)}`),
};
