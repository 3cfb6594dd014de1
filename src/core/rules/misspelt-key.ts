/** Front matter keys that nobody knows but that are nearly a known one. */
import type { EditionRule } from '../check/rule.ts';
import { offsetOf } from '../check/source.ts';
import { nearestName } from '../text/nearest-name.ts';

export const rule: EditionRule = {
  id: 'misspelt-key',
  severity: 'warning',
  description: 'a front matter key that is nearly a known one',
  over: 'edition',
  *check({ topic, source, knowledge }) {
    for (const [key, line] of Object.entries(topic.meta.lines)) {
      const meant = meantKey(key, knowledge.keys);
      if (meant === undefined || Object.hasOwn(topic.meta.lines, meant)) continue;
      const start = offsetOf(source, { line, column: 1 });
      const quoted = /^["']/.exec(source.text.slice(start))?.[0].length ?? 0;
      const at = start + quoted;
      yield {
        at: start,
        message: `\`${key}\` is no known key.`,
        advice: `Did you mean \`${meant}\`?`,
        fix: [{ start: at, end: at + key.length, text: meant }],
      };
    }
  },
};

/** Keys that have a meaning here, as they are usually spelt. */
const KNOWN = [
  ...[
    'title',
    'TOCTitle',
    'slug',
    'aliases',
    'hexapla.untranslated',
    'description',
    'author',
    'manager',
    'mtps_version',
    'f1.keywords',
  ],
  ...['ms:assetid', 'ms:mtpsurl', 'ms:contentKeyID', 'ms.date', 'ms.author', 'ms.reviewer', 'ms.topic'],
  ...['ms.translationtype', 'ms.contentlocale', 'ms.openlocfilehash', 'ms.sourcegitcommit'],
  ...[
    'ms.lasthandoff',
    'ms.locfileid',
    'audience',
    'ms.prod',
    'ms.service',
    'localization_priority',
    'search.appverid',
  ],
];
/** A key that this many topics have is no slip. */
const IN_USE = 3;

/** The key that was meant; other case alone is read as well and no mistake. */
function meantKey(key: string, inUse: ReadonlyMap<string, number>): string | undefined {
  if (KNOWN.some((known) => known.toLowerCase() === key.toLowerCase())) return undefined;
  if ((inUse.get(key) ?? 0) >= IN_USE || key.length < 4) return undefined;
  return nearestName(key, KNOWN);
}
