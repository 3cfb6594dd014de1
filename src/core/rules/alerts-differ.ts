/** Alerts that the majority of editions has and this one has not, or the reverse. */
import { findBrokenAlerts } from '../check/broken-alerts.ts';
import { reportDifferences } from '../check/report-differences.ts';
import type { EditionRule } from '../check/rule.ts';

export const rule: EditionRule = {
  id: 'alerts-differ',
  severity: 'warning',
  description: 'an alert that other editions have and this one has not, or the reverse',
  over: 'edition',
  check: (edition) => {
    const found = reportDifferences(
      edition,
      'alert',
      ({ key }) => `an alert [!${key.slice('alert:'.length).toUpperCase()}]`,
    );
    if (found.length === 0) return found;
    const broken = new Set(findBrokenAlerts(edition).map(({ block }) => block.start));
    return found.filter(({ at }) => !broken.has(at));
  },
};
