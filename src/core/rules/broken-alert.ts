/** Quotes that were meant as alerts: the marker is translated, spaced out or escaped. */
import { ALERT_KINDS, findBrokenAlerts } from '../check/broken-alerts.ts';
import type { EditionRule } from '../check/rule.ts';

export const rule: EditionRule = {
  id: 'broken-alert',
  severity: 'warning',
  description: 'an alert whose marker is translated, spaced out or escaped',
  over: 'edition',
  check: (edition) =>
    findBrokenAlerts(edition).map(({ marker, at, kind }) => ({
      at,
      end: at + marker.length,
      message: `\`${marker}\` is no alert marker, so readers see it as text.`,
      advice: kind
        ? `Write \`[!${kind}]\`.`
        : `Write one of ${ALERT_KINDS.map((name) => `\`[!${name}]\``).join(', ')}.`,
      ...(kind && { fix: [{ start: at, end: at + marker.length, text: `[!${kind}]` }] }),
    })),
};
