/** Why a link leads nowhere, in words. */
import type { BrokenReason } from '../core/catalog/references.ts';

const WORDS: Readonly<Record<BrokenReason, string>> = {
  'malformed-address': 'This address cannot be read.',
  'unknown-topic': 'No locale has this topic.',
  'missing-image': 'No locale has this image.',
  'unknown-file': 'No locale has this file.',
};

/** One sentence. */
export function nameOfReason(reason: BrokenReason): string {
  return WORDS[reason];
}
