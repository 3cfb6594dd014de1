/** Alerts that the majority of editions has and this one has not, or the reverse. */

import { reportDifferences } from '../check/report-differences.ts';
import type { EditionRule } from '../check/rule.ts';

export const rule: EditionRule = {
  id: 'alerts-differ',
  severity: 'warning',
  description: 'an alert that other editions have and this one has not, or the reverse',
  over: 'edition',
  check: (edition) =>
    reportDifferences(edition, 'alert', ({ key }) => `an alert [!${key.slice(6).toUpperCase()}]`),
};
