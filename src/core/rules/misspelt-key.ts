/** Front matter keys that nobody knows but that are nearly a known one. */
import { type KeyUse, reportKeys } from '../check/front-matter-keys.ts';
import type { EditionRule } from '../check/rule.ts';
import { nearestName } from '../text/nearest-name.ts';

export const rule: EditionRule = {
  id: 'misspelt-key',
  severity: 'warning',
  description: 'a front matter key that is nearly a known one',
  over: 'edition',
  check: (edition) =>
    reportKeys(
      edition,
      (key) => meantKey(key, edition.knowledge.keys),
      (key, meant) => ({
        message: `\`${key}\` is no known key.`,
        advice: `Did you mean \`${meant}\`?`,
      }),
    ),
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
const KNOWN_FOLDED = new Set(KNOWN.map((key) => key.toLowerCase()));

/** The key that was meant; other case alone is read as well and no mistake. */
function meantKey(key: string, { common }: KeyUse): string | undefined {
  if (common.has(key) || key.length < 4 || KNOWN_FOLDED.has(key.toLowerCase())) return undefined;
  return nearestName(key, KNOWN);
}
