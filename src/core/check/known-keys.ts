/** Front matter keys that have a meaning here, and which of them a key was meant to be. */
import { distance } from 'fastest-levenshtein';
import { nearestName } from '../text/nearest-name.ts';
import type { KeyUse } from './front-matter-keys.ts';

/** A known key that another was meant to be. */
export interface MeantKey {
  readonly name: string;
  /** Whether nothing else can have been meant. */
  readonly certain: boolean;
}

/** As they are usually spelt. */
const KNOWN = [
  ...['title', 'TOCTitle', 'slug', 'aliases', 'hexapla.untranslated', 'description'],
  ...['author', 'manager', 'audience', 'mtps_version', 'f1.keywords', 'search.appverid'],
  ...['ms:assetid', 'ms:mtpsurl', 'ms:contentKeyID', 'localization_priority'],
  ...['ms.date', 'ms.author', 'ms.reviewer', 'ms.topic', 'ms.prod', 'ms.service', 'ms.lasthandoff'],
  ...['ms.translationtype', 'ms.contentlocale', 'ms.openlocfilehash', 'ms.sourcegitcommit', 'ms.locfileid'],
];
const KNOWN_LOWER = new Set(KNOWN.map((key) => key.toLowerCase()));
/** Shorter keys may be others, or abbreviations. */
const FEWEST_LETTERS = 8;

/** Whether a key means something here or to the people who write so often. */
export function isKnownKey(key: string, { common }: KeyUse): boolean {
  return common.has(key) || KNOWN_LOWER.has(key.toLowerCase());
}

/** The known key that an unknown one was meant to be; `undefined` where none is near. */
export function meantKey(key: string, use: KeyUse): MeantKey | undefined {
  if (key.length < 4 || isKnownKey(key, use)) return undefined;
  const same = KNOWN.find((known) => lettersOf(known) === lettersOf(key));
  const name = same ?? nearestName(key, KNOWN);
  return name === undefined ? undefined : { name, certain: name === same || isSlip(key, name) };
}

/** Without capitals and what parts words. */
function lettersOf(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A letter too many, too few or wrong, or two swapped, inside a long key: its end may mean something else. */
function isSlip(key: string, known: string): boolean {
  const [written, meant] = [key.toLowerCase(), known.toLowerCase()];
  if (!written.startsWith('ms.') || !meant.startsWith('ms.') || written.length < FEWEST_LETTERS) return false;
  return written.at(-1) === meant.at(-1) && (distance(written, meant) === 1 || isSwap(written, meant));
}

function isSwap(written: string, meant: string): boolean {
  const at = [...written].findIndex((letter, index) => letter !== meant[index]);
  const swapped = `${written.slice(0, at)}${written[at + 1]}${written[at]}${written.slice(at + 2)}`;
  return at !== -1 && swapped === meant;
}
